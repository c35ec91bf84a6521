import { eerstePagina } from './adressen.ts';
import { Artikelen } from './onderdelen/artikel.tsx';
import { Link } from './onderdelen/knop.tsx';
import { Melding } from './onderdelen/melding.tsx';
import { useVerzoek } from './verzoek-context.tsx';

/**
 * Wat voor ieder bij de organisatie van de lezer geldt, los van de pagina. Op de pagina's waar `weg` naartoe wijst staat het zelf
 * al, en niet nog eens.
 */
export function Mededelingstrook() {
  const { mededeling, adres, wie } = useVerzoek();
  if (mededeling === null || mededeling === undefined) return null;
  const { soort, waar, kern, zinnen, artikelen, weg, onder } = mededeling;
  const pad = adres.split('?')[0] ?? adres;
  if (pad === onder || pad.startsWith(`${onder}/`)) return null;
  if (waar === 'begin' && pad !== eerstePagina(wie?.soort ?? null)) return null;
  return (
    <aside class="ovt-scherm" aria-label="Voor uw organisatie">
      <Melding soort={soort}>
        <p>
          <strong>{kern}</strong> {zinnen.join(' ')} <Artikelen ids={artikelen} />
        </p>
        <p>
          <Link naar={weg.naar}>{weg.label}</Link>
        </p>
      </Melding>
    </aside>
  );
}
