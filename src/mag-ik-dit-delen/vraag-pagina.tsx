import { ADRES } from '../web/adressen.ts';
import type { FormStand } from '../web/formulier-stand.ts';
import {
  Artikelen,
  Formulier,
  type Keuzeoptie,
  Keuzerondjes,
  Knop,
  Knoppen,
  Terug,
  Uitklap,
  VerborgenVeld,
} from '../web/onderdelen/index.ts';
import { PROFIEL, VERZONDEN } from './adres.ts';
import { Antwoorden, Deelpagina, Ingevuld, NAAM, NietsBewaard } from './pagina-delen.tsx';
import type { Profiel } from './profielen.ts';
import type { Keuzes } from './stand.ts';
import type { Antwoordrij, Invulregel } from './toon.ts';
import { type Vraagpunt, WEET_NIET } from './vulling.ts';

export type Vraagblad = {
  readonly profiel: Profiel;
  readonly keuzes: Keuzes;
  readonly punt: Vraagpunt;
  /** Hoeveelste vraag; `null` als iemand een antwoord verandert. */
  readonly hoeveelste: { readonly nummer: number; readonly ongeveer: number } | null;
  readonly terug: { readonly naar: string; readonly naam: string };
  readonly huidig: string | undefined;
  readonly fout: boolean;
  readonly antwoorden: readonly Antwoordrij[];
  readonly ingevuld: readonly Invulregel[];
  readonly onbekend: boolean;
};

const GEEN_ANTWOORD = 'Kies een antwoord. Weet u het niet? Kies dan: ik weet het niet.';
const KIES = 'Kies een antwoord.';

function opties({ keuzes, opVerzoek, zonderTwijfel }: Vraagpunt): readonly Keuzeoptie[] {
  const eigen = keuzes.map(({ sleutel, label, bij }) => ({ waarde: sleutel, label, bij }));
  if (zonderTwijfel === true) return eigen;
  const bij = opVerzoek === true ? 'dan gaan wij uit van nee' : 'dan zeggen wij waar het van afhangt';
  return [...eigen, { waarde: WEET_NIET, label: 'Ik weet het niet', bij }];
}

type Vraagstand = { readonly punt: Vraagpunt; readonly huidig: string | undefined; readonly fout: boolean };

/** Wat het formulier van één vraag onthoudt: wat gekozen was, en dat er nog iets gekozen moet worden. */
export function vraagstand({ punt, fout, huidig }: Vraagstand): FormStand<Record<string, string>> {
  const zin = punt.zonderTwijfel === true ? KIES : GEEN_ANTWOORD;
  return {
    waarden: huidig === undefined ? {} : { [punt.sleutel]: huidig },
    fouten: fout ? { [punt.sleutel]: zin } : {},
  };
}

/** Vanaf zoveel antwoorden staan zij op een breed scherm in twee kolommen. */
const LANGE_LIJST = 7;

/** De vraag met haar antwoorden, waarom wij haar stellen, en het artikel. */
export function Vraagveld({
  punt,
  boven,
  alsH1,
}: {
  readonly punt: Vraagpunt;
  readonly boven?: string;
  readonly alsH1: boolean;
}) {
  const keuzes = opties(punt);
  return (
    <Keuzerondjes
      naam={punt.sleutel}
      vraag={punt.vraag}
      alsH1={alsH1}
      boven={boven}
      beschrijving={
        <>
          {punt.waarom} <Artikelen ids={punt.artikelen} />
        </>
      }
      keuzes={keuzes}
      indeling={keuzes.length >= LANGE_LIJST ? 'lang' : 'onder'}
    />
  );
}

function Bewaard({ keuzes }: { readonly keuzes: readonly (readonly [string, string])[] }) {
  return keuzes.map(([naam, waarde]) => <VerborgenVeld key={naam} naam={naam} waarde={waarde} />);
}

/** Eén vraag op een pagina. De eerdere keuzes gaan verborgen mee, in hun volgorde; er is geen script nodig. */
export function Vraagpagina(blad: Vraagblad) {
  const { punt, hoeveelste } = blad;
  const keuzes = [...blad.keuzes];
  const plaats = keuzes.findIndex(([sleutel]) => sleutel === punt.sleutel);
  const [voor, na] = plaats === -1 ? [keuzes, []] : [keuzes.slice(0, plaats), keuzes.slice(plaats + 1)];
  const boven =
    hoeveelste === null
      ? `${NAAM} Verander een antwoord`
      : `${NAAM} Vraag ${hoeveelste.nummer} van ongeveer ${hoeveelste.ongeveer}`;
  return (
    <Deelpagina titel={`${punt.vraag} ${NAAM}`} onbekend={blad.onbekend}>
      <Terug {...blad.terug} />
      <Formulier actie={ADRES.magIkDelen} methode="get" ritme="ruim" stand={vraagstand(blad)}>
        <VerborgenVeld naam={PROFIEL} waarde={blad.profiel.sleutel} />
        <VerborgenVeld naam={VERZONDEN} waarde={punt.sleutel} />
        <Bewaard keuzes={voor} />
        <Vraagveld punt={punt} boven={boven} alsH1 />
        <Bewaard keuzes={na} />
        <Knoppen>
          <Knop>{hoeveelste === null ? 'Verander dit antwoord' : 'Volgende vraag'}</Knop>
        </Knoppen>
      </Formulier>
      <Antwoorden titel="Uw antwoorden tot nu toe" rijen={blad.antwoorden} />
      {blad.ingevuld.length > 0 && (
        <Uitklap titel="Dit vulden wij voor u in" open={blad.antwoorden.length === 0}>
          <p class="ovt-klein">Zo is het meestal. Klopt iets niet? Verander het dan.</p>
          <Ingevuld regels={blad.ingevuld} />
        </Uitklap>
      )}
      <NietsBewaard />
    </Deelpagina>
  );
}
