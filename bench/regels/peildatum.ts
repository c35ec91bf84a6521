/** One peildatum, and so one rule set, for all that is compared. */
export const PEILDATUM = '2026-03-01';
