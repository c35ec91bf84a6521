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
  const { mededelingen = [], adres, wie } = useVerzoek();
  const pad = adres.split('?')[0] ?? adres;
  const hier = mededelingen
    .filter(({ onder }) => pad !== onder && !pad.startsWith(`${onder}/`))
    .filter(({ waar }) => waar === 'overal' || pad === eerstePagina(wie?.soort ?? null));
  if (hier.length === 0) return null;
  return (
    <aside class="ovt-scherm ovt-stapel" aria-label="Voor uw organisatie">
      {hier.map(({ soort, kern, zinnen, artikelen, weg }) => (
        <Melding key={kern} soort={soort}>
          <p>
            <strong>{kern}</strong> {zinnen.join(' ')} <Artikelen ids={artikelen} />
          </p>
          <p>
            <Link naar={weg.naar}>{weg.label}</Link>
          </p>
        </Melding>
      ))}
    </aside>
  );
}
