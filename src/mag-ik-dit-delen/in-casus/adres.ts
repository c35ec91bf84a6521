import { casusadres } from '../../casus/adressen.ts';

/** Het enige adres van deze hulp binnen een casus; vragen en antwoorden hebben er geen. */
export const adresInCasus = (casus: string): string => casusadres(casus).magIkDelen;
