import { Link } from '../../web/onderdelen/index.ts';
import { convenantadres } from '../adressen.ts';
import type { Convenanttekst } from '../tekst.queries.ts';

/** De vingerafdruk (SHA-256) van de bewaarde PDF, in groepjes die te vergelijken en af te breken zijn; null zonder PDF. */
export const vingerafdruk = ({ bestandHash }: Pick<Convenanttekst, 'bestandHash'>): string | null =>
  bestandHash === null ? null : (bestandHash.toString('hex').match(/.{1,4}/g) ?? []).join(' ');

type Props = { readonly convenant: string; readonly tekst: Convenanttekst };

/** De tekst om te openen, met de vingerafdruk waaraan ieder ziet dat het dezelfde PDF is. */
export function Tekstlink({ convenant, tekst }: Props) {
  const afdruk = vingerafdruk(tekst);
  if (afdruk === null) return <>Van versie {tekst.label} is geen PDF bewaard.</>;
  return (
    <>
      <Link naar={convenantadres(convenant).tekstPdf(tekst.id)}>Versie {tekst.label} als PDF</Link>
      <br />
      <span class="ovt-klein">Vingerafdruk {afdruk}</span>
    </>
  );
}
