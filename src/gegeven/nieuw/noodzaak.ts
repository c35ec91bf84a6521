/** De toets van noodzaak (3.2, 5.3, 7.2), met per vraag wat er staat als het antwoord nog ontbreekt. */
export const NOODZAAK = {
  nodigVoorVraag: 'Kies of dit nodig is om de vraag van dit overleg te beantwoorden.',
  pastBijTaak: 'Kies of dit past bij de taak.',
  kanMetMinder: 'Kies of het met minder gegevens kan.',
} as const;

export const NOODZAAKVRAGEN = Object.keys(NOODZAAK) as readonly (keyof typeof NOODZAAK)[];
