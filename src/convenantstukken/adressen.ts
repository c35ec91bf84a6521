import { convenantadres } from '../convenant/adressen.ts';

/** Adressen van de stukken bij een convenant. */
export function stukadres(convenant = ':convenant') {
  const lijst = convenantadres(convenant).stukken;
  return {
    lijst,
    pdf: (soort = ':soort') => `${lijst}/${soort}/pdf`,
    docx: (soort = ':soort') => `${lijst}/${soort}/docx`,
  };
}
