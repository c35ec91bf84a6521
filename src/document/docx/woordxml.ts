import { zonderMerk } from '../taaldeel.ts';
import { schoneRegels } from '../tekens.ts';

const ONTSNAPT: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Tekst veilig in XML: zonder tekens die XML 1.0 verbiedt, en met `& < > "` voluit. */
export const xml = (tekst: string): string =>
  zonderMerk(schoneRegels(tekst).join(' ')).replaceAll(/[&<>"]/g, (teken) => ONTSNAPT[teken] ?? '');

/** Een of meer regels als tekst van een alinea (ECMA-376-1, 17.3.2.25); een regeleinde blijft een regeleinde. */
export function stuk(tekst: string, { vet = false } = {}): string {
  const opmaak = vet ? '<w:rPr><w:b/></w:rPr>' : '';
  const regels = schoneRegels(tekst).map((regel) => `<w:t xml:space="preserve">${xml(regel)}</w:t>`);
  return `<w:r>${opmaak}${regels.join('<w:br/>')}</w:r>`;
}

/** Een alinea (17.3.1.22) in een stijl, met al klare inhoud. `eigenschappen` komen na de stijl, in de volgorde van het schema. */
export const alinea = (stijl: string | null, inhoud: string, eigenschappen = ''): string => {
  const naam = stijl === null ? '' : `<w:pStyle w:val="${stijl}"/>`;
  return `<w:p>${naam + eigenschappen === '' ? '' : `<w:pPr>${naam}${eigenschappen}</w:pPr>`}${inhoud}</w:p>`;
};
