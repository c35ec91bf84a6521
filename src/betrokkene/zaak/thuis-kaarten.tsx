import { dagVan } from '../../lib/klok.ts';
import { Kaart, KnopLink, Link, Regels } from '../../web/onderdelen/index.ts';
import { tijdIn } from '../../web/tijd-in-taal.ts';
import { zaakadres } from '../adressen.ts';
import type { Taal } from '../teksten/teksten.ts';
import { toonRegels } from '../wie-keek/wie-keek-toon.ts';
import type { Zaak } from './toon-zaak.ts';

type Props = { readonly zaak: Zaak; readonly taal: Taal };

/** Waar het overleg nu is, in gewone woorden, en wat er daarna komt. */
export function Fasekaart({ zaak, taal }: Props) {
  const { datumVoluit } = tijdIn(taal.code);
  const { naPlan } = zaak;
  if (naPlan !== null)
    return (
      <Kaart titel={taal('thuis.fase')} ritme="eng">
        <p>
          {naPlan.kind === 'nazorg'
            ? taal('thuis.nazorg', { dag: datumVoluit(naPlan.tot) })
            : taal('thuis.nazorg.voorbij')}
        </p>
      </Kaart>
    );
  const dag = datumVoluit(zaak.faseSinds);
  return (
    <Kaart titel={taal('thuis.fase')} ritme="eng">
      <p>
        <strong>{taal(`thuis.fase.${zaak.fase}`)}</strong> {taal(`thuis.straks.${zaak.fase}`)}
      </p>
      <p class="ovt-klein">{taal('thuis.sinds', { dag })}</p>
    </Kaart>
  );
}

/** Wat er nog van deze lezer gevraagd wordt, naast vragen om toestemming. */
export function Gevraagdkaart({ zaak, taal, nu }: Props & { readonly nu: Date }) {
  if (zaak.gevraagd.length === 0) return null;
  const vandaag = dagVan(nu);
  const { datumVoluit } = tijdIn(taal.code);
  return (
    <Kaart titel={taal('thuis.gevraagd')} soort="vraag">
      <Regels
        regels={zaak.gevraagd.map(({ soort, naar, voor }) => {
          const titel = taal(`thuis.gevraagd.${soort}`, { naam: zaak.regie.naam });
          return {
            titel,
            onder:
              voor === null
                ? undefined
                : taal(voor < vandaag ? 'thuis.gevraagd.voorbij' : 'thuis.gevraagd.voor', { dag: datumVoluit(voor) }),
            eind:
              naar === null ? undefined : (
                <KnopLink naar={naar} soort="tweede" bij={titel}>
                  {taal('thuis.gevraagd.knop')}
                </KnopLink>
              ),
          };
        })}
      />
    </Kaart>
  );
}

/** Wat anderen deden sinds deze lezer hier was. Bij een eerste bezoek is er niets te vergelijken. */
export function Veranderdkaart({ zaak: { veranderd, casus, status }, taal }: Props) {
  if (veranderd === null) return null;
  const { datumVoluit } = tijdIn(taal.code);
  const dag = datumVoluit(veranderd.vorige);
  const regels = toonRegels(veranderd.regels, taal);
  return (
    <Kaart titel={taal('thuis.veranderd')} ritme="eng">
      {regels.length === 0 ? (
        <p>{taal('thuis.veranderd.niets', { dag })}</p>
      ) : (
        <>
          <p class="ovt-klein">{taal('thuis.veranderd.op', { dag })}</p>
          <Regels
            regels={regels.map(({ code, wie, rol, zin, op }) => {
              const tekst = `${wie}${rol === null ? '' : `, ${rol},`} ${zin}`;
              const naar = status === 'open' ? plekVan(code, casus) : null;
              return { titel: naar === null ? tekst : <Link naar={naar}>{tekst}</Link>, onder: datumVoluit(op) };
            })}
          />
          <p>
            <Link naar={zaakadres(casus).wieKeek} los>
              {taal('thuis.veranderd.alles')}
            </Link>
          </p>
        </>
      )}
    </Kaart>
  );
}

/** Waar te lezen is wat er gebeurde: een bericht zegt alleen dat er iets klaarstaat. */
const PLEKKEN = [
  [/^verzoek-/u, 'rechten'],
  [/^vraag-beantwoord$/u, 'wieKeek'],
  [/^(?:intrekking-beantwoord|toestemming-.*)$/u, 'antwoorden'],
  [/^plan/u, 'plan'],
  [/^verslag/u, 'verslagen'],
  [/^(?:bijeenkomst|aanwezigheid|besluit|actie)-/u, 'gesprekken'],
  [/^(?:betrokkene-geinformeerd|doel-toegevoegd)$/u, 'informatie'],
  [/^gesprek-vastgelegd$/u, 'zeggen'],
] as const;

function plekVan(code: string, casus: string): string | null {
  const plek = PLEKKEN.find(([patroon]) => patroon.test(code))?.[1];
  return plek === undefined ? null : zaakadres(casus)[plek];
}
