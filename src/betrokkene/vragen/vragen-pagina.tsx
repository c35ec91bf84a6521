import { Casusblad } from '../../casus/casusblad.tsx';
import { adresVanGegeven } from '../../gegeven/adressen.ts';
import { soortlabel } from '../../gegeven/soorten.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import { verslagadres } from '../../verslag/adressen.ts';
import type { FormStand } from '../../web/formulier.ts';
import { Formulier, Kaart, Knop, Leeg, Link, Merkje, Stapel, Tekst, Tekstvlak } from '../../web/onderdelen/index.ts';
import { datumEnTijd, datumVoluit } from '../../web/tijd.ts';
import { eigenTitels } from '../teksten/titels.ts';
import type { Regievraag, Regievragen, Vraaggegeven, Vraagverslag } from './beantwoord-vraag.ts';
import { type Aangehaald, antwoordUiterlijk } from './vragen.ts';

export type Antwoordveld = { readonly antwoord: unknown };
type Props = {
  readonly blad: Extract<Regievragen, { kind: 'vragen' }>;
  /** De vraag waarvan het antwoord nog niet goed was. */
  readonly mis?: { readonly vraag: string; readonly stand: FormStand<Antwoordveld> } | undefined;
};

const SOORT = { 'snap-niet': 'Wil uitleg', 'klopt-niet': 'Zegt dat iets niet klopt' } as const;

/** De vragen van ouders en jongere, voor wie het overleg leidt; open vragen eerst. */
export function Vragenpagina({ blad, mis }: Props) {
  const vragen = [...blad.vragen].sort((a, b) => Number(a.beantwoordOp !== null) - Number(b.beantwoordOp !== null));
  const titels = eigenTitels(vragen.map((vraag) => `${SOORT[vraag.soort]}, ${datumEnTijd(vraag.gesteldOp)}`));
  return (
    <Casusblad kop={blad.kop} deel="Vragen" nu="geen" titel="Vragen van ouders en jongere">
      {vragen.length === 0 && (
        <Leeg niveau={2} titel="Er is nu geen vraag">
          Stelt een ouder of de jongere een vraag, dan krijgt u een taak. U hoeft niets te doen.
        </Leeg>
      )}
      <Stapel ritme="kolom">
        {vragen.map((vraag, i) => (
          <Kaart
            key={vraag.id}
            titel={titels[i] ?? ''}
            ritme="gewoon"
            eind={
              <Merkje soort={vraag.beantwoordOp === null ? 'wacht' : 'ja'}>
                {vraag.beantwoordOp === null ? 'wacht op u' : 'beantwoord'}
              </Merkje>
            }
          >
            <Tekst soort="klein">
              {vraag.vanNaam}
              {vraag.beantwoordOp === null &&
                ` · antwoord uiterlijk op ${datumVoluit(antwoordUiterlijk(vraag.gesteldOp))}`}
            </Tekst>
            {vraag.verslag !== null && <Oververslag casus={blad.kop.id} verslag={vraag.verslag} />}
            {vraag.over !== null && <Waarover casus={blad.kop.id} over={vraag.over} />}
            {vraag.aangehaald !== null && <Tekst soort="klein">{zinOver(vraag.aangehaald)}</Tekst>}
            <Tekst>{vraag.tekst ?? 'Deze tekst is er niet meer.'}</Tekst>
            <Antwoord casus={blad.kop.id} vraag={vraag} stand={mis?.vraag === vraag.id ? mis.stand : undefined} />
          </Kaart>
        ))}
      </Stapel>
    </Casusblad>
  );
}

function zinOver(aangehaald: Aangehaald): string {
  switch (aangehaald.soort) {
    case 'regel':
      return `Over wat het gezin las bij “Wie zag de gegevens?”: ${aangehaald.tekst}`;
    case 'afspraak':
      return `Over de afspraak: ${aangehaald.tekst}`;
    case 'aanwezig':
      return `Over wie er was op ${datumVoluit(new Date(aangehaald.op))}`;
    case 'deelnemer':
      return `Over wie aan tafel zit: ${aangehaald.tekst}`;
    case 'intrekking':
      return `Over wat er na het intrekken van een toestemming is geantwoord door: ${aangehaald.tekst}`;
    default:
      return assertNever(aangehaald);
  }
}

/** Op welk verslag de vraag een reactie is. */
function Oververslag({ casus, verslag }: { readonly casus: string; readonly verslag: Vraagverslag }) {
  return (
    <Tekst soort="klein">
      Reactie op: <Link naar={verslagadres(casus).een(verslag.id)}>het verslag van {datumVoluit(verslag.dag)}</Link>
    </Tekst>
  );
}

/** Over welk gegeven de vraag gaat. Wie het gegeven niet leest, ziet soort, dag en bron, en kan de bron vragen. */
function Waarover({ casus, over }: { readonly casus: string; readonly over: Vraaggegeven }) {
  const { id, soort, brondatum, bron, leesbaar } = over;
  const wat = [soortlabel(soort), brondatum === null ? null : datumVoluit(brondatum)].filter((deel) => deel !== null);
  return (
    <Tekst soort="klein">
      Over: {leesbaar ? <Link naar={adresVanGegeven({ casus, gegeven: id })}>{wat.join(', ')}</Link> : wat.join(', ')}.
      Ingebracht door {bron.naam}, {bron.rol}.{!leesbaar && ' U leest de tekst niet; vraag het aan wie het inbracht.'}
    </Tekst>
  );
}

function Antwoord({
  casus,
  vraag,
  stand,
}: {
  readonly casus: string;
  readonly vraag: Regievraag;
  readonly stand: FormStand<Antwoordveld> | undefined;
}) {
  if (vraag.beantwoordOp !== null) return <Tekst>Uw antwoord: {vraag.antwoord ?? 'Deze tekst is er niet meer.'}</Tekst>;
  return (
    <Formulier actie={`/casussen/${casus}/vragen/${vraag.id}`} stand={stand} ritme="gewoon" concept={vraag.id}>
      <Tekstvlak
        naam="antwoord"
        label="Antwoord"
        beschrijving="In gewone taal. Alleen wie de vraag stelde, leest dit."
        rijen={3}
      />
      <Knop soort="tweede">Verstuur het antwoord</Knop>
    </Formulier>
  );
}
