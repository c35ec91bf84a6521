import { Link, Melding, Oordeel, Oordelen, Stapel } from '../../web/onderdelen/index.ts';
import { casusadres } from '../adressen.ts';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import type { NietUitTeNodigen } from './controleer-uitnodiging.ts';
import type { Genodigd } from './nodig-uit.ts';

export type Uitnodigresultaat = { readonly uitkomst: Genodigd; readonly naam: string };

const ANDERS: Readonly<Record<Exclude<Genodigd['kind'], 'uitgenodigd' | 'geweigerd'>, (naam: string) => string>> = {
  'plek-voorbij': (naam) => `De bijeenkomst die u voor ${naam} koos, is voorbij of afgezegd. Kies een andere.`,
  onbekend: () => 'Iemand die u koos werkt er niet meer.',
  'zit-al-aan-tafel': (naam) => `${naam} zit al aan tafel of is al uitgenodigd.`,
  'andere-organisatie': (naam) =>
    `${naam} zat hier eerder voor een andere organisatie, en wat er toen is ingebracht is van die organisatie. Nodig een collega uit.`,
};

/** Waarom iemand geen uitnodiging krijgt: per persoon alle redenen, met de weg naar herstel (C9). */
export function NietUitgenodigd({ casus, wie }: { readonly casus: string; readonly wie: readonly NietUitTeNodigen[] }) {
  const adres = casusadres(casus);
  const anders = wie.flatMap(({ uitkomst: { kind }, naam }) => (kind === 'geweigerd' ? [] : [ANDERS[kind](naam)]));
  const geweigerd = wie.flatMap(({ uitkomst, naam }) => (uitkomst.kind === 'geweigerd' ? [{ uitkomst, naam }] : []));
  return (
    <>
      {anders.length > 0 && (
        <Melding>
          {anders.map((zin) => (
            <p key={zin}>{zin}</p>
          ))}
        </Melding>
      )}
      {geweigerd.length > 0 && (
        <Oordelen>
          {geweigerd.map(({ uitkomst, naam }) => (
            <Oordeel
              key={uitkomst.aanstelling}
              titel={naam}
              onder={uitkomst.wie}
              uitkomst={uitkomst.oordeel.uitkomst}
              redenen={uitkomst.oordeel.redenen}
              weg={(reden) =>
                reden.code === 'niet-geinformeerd'
                  ? {
                      label: 'Leg vast wie is geïnformeerd',
                      naar: `${adres.informeren}?partij=${uitkomst.partij}`,
                    }
                  : null
              }
            />
          ))}
        </Oordelen>
      )}
    </>
  );
}

/** Wat er van een uitnodiging terechtkwam als niet iedereen kon. */
export function UitnodigresultaatPagina({
  kop,
  resultaten,
}: {
  readonly kop: Casuskop;
  readonly resultaten: readonly Uitnodigresultaat[];
}) {
  const gelukt = resultaten.filter((r) => r.uitkomst.kind === 'uitgenodigd');
  const niet = resultaten.flatMap(({ uitkomst, naam }) =>
    uitkomst.kind === 'uitgenodigd' ? [] : [{ uitkomst, naam }],
  );
  return (
    <Casusblad
      kop={kop}
      deel="Uitnodigen"
      nu="geen"
      titel={gelukt.length === 0 ? 'Er is niemand uitgenodigd' : 'Niet iedereen is uitgenodigd'}
    >
      {gelukt.length > 0 && (
        <Melding soort="ok">
          <p>Uitgenodigd: {gelukt.map((r) => r.naam).join(', ')}.</p>
        </Melding>
      )}
      <Stapel ritme="kolom">
        <NietUitgenodigd casus={kop.id} wie={niet} />
        <p>
          <Link naar={casusadres(kop.id).overzicht} los>
            Terug naar het overzicht
          </Link>
        </p>
      </Stapel>
    </Casusblad>
  );
}
