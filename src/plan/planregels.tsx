import { inZin } from '../gegeven/mensen.ts';
import { Kaart, KnopLink, Knoppen, Leeg, Link, Merkje, Regels, Stapel, Tekst } from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import { planadres } from './adressen.ts';
import type { Regelbeeld, Standbeeld } from './regelbeeld.ts';
import { LEEFGEBIEDEN, STANDNAMEN } from './soorten.ts';
import type { Planbeeld } from './toon-plan.ts';

type Props = { readonly beeld: Planbeeld };

/** De doelen met hun acties, en acties die bij geen getoond doel horen. Wat de lezer niet mag lezen, is er niet. */
export function Planregels({ beeld }: Props) {
  const adres = planadres(beeld.casus.id);
  const los = beeld.acties.filter((actie) => actie.bij === null);
  return (
    <>
      {beeld.doelen.length === 0 && (
        <Leeg niveau={2} titel="Hier staan nog geen doelen voor u">
          U ziet wat uw organisatie inbracht en wat een ander aan u gaf.
        </Leeg>
      )}
      {beeld.doelen.map((doel) => (
        <Doelkaart key={doel.regel} doel={doel} beeld={beeld} />
      ))}
      {los.length > 0 && (
        <Kaart titel="Acties">
          <Acties acties={los} beeld={beeld} />
        </Kaart>
      )}
      {beeld.schrijfbaar && (
        <Knoppen>
          <KnopLink naar={adres.regelNieuw('doel')}>Voeg een doel toe</KnopLink>
          <KnopLink naar={adres.regelNieuw('actie')} soort="tweede">
            Voeg een actie toe
          </KnopLink>
        </Knoppen>
      )}
    </>
  );
}

function Doelkaart({ doel, beeld }: Props & { readonly doel: Regelbeeld }) {
  const acties = beeld.acties.filter((actie) => actie.bij === doel.stam);
  const adres = planadres(beeld.casus.id);
  return (
    <Kaart
      titel={doel.tekst?.wat ?? 'De tekst van dit doel is vernietigd'}
      ritme="eng"
      boven={doel.leefgebied === null ? undefined : <Merkje>{LEEFGEBIEDEN[doel.leefgebied]}</Merkje>}
      eind={<Wegen regel={doel} beeld={beeld} />}
    >
      {doel.tekst?.meten && <p>Zo zien we of het lukt: {doel.tekst.meten}</p>}
      <Tekst soort="klein">{onderschrift(doel)}</Tekst>
      <Standen standen={doel.standen} />
      {acties.length > 0 && (
        <Stapel ritme="mini">
          <h3 class="nl-heading nl-heading--level-3">Acties</h3>
          <Acties acties={acties} beeld={beeld} />
        </Stapel>
      )}
      {beeld.schrijfbaar && (
        <p>
          <Link naar={adres.regelNieuw('actie', doel.stam)} bij={doel.tekst?.wat}>
            Voeg hierbij een actie toe
          </Link>
        </p>
      )}
    </Kaart>
  );
}

/** "Femke Bos, moeder · klaar op 1 mei 2026 · ingebracht door Kompas" */
export function onderschrift({ wie, wanneer, bron, soort }: Regelbeeld): string {
  const namen = wie.map(({ naam }) => naam).join(', ');
  return [
    `${soort === 'doel' ? 'Hieraan werken' : 'Wie doet dit'}: ${namen}`,
    wanneer === null ? null : `klaar op ${datumVoluit(wanneer)}`,
    `van ${bron.partijNaam ?? bron.rol.toLowerCase()}`,
  ]
    .filter((deel) => deel !== null)
    .join(' · ');
}

function Acties({ acties, beeld }: Props & { readonly acties: readonly Regelbeeld[] }) {
  return (
    <Regels
      regels={acties.map((actie) => ({
        titel: actie.tekst?.wat ?? 'De tekst van deze actie is vernietigd',
        onder: (
          <>
            {onderschrift(actie)}
            <Standen standen={actie.standen} />
          </>
        ),
        eind: <Wegen regel={actie} beeld={beeld} />,
      }))}
    />
  );
}

/** Van ieder de laatste stand: hoe het gaat, en wat een doel volgens wie opleverde. */
export function laatsteStanden(standen: readonly Standbeeld[]): readonly Standbeeld[] {
  return [...Map.groupBy(standen, (s) => `${s.soort} ${s.door.deelnemer}`).values()].flatMap(
    ([eerste]) => eerste ?? [],
  );
}

/** "Gedaan, volgens Rachid Amrani op 5 maart 2026: hij nam op." */
export function standzin({ stand, door, op, woorden }: Standbeeld): string {
  return `${STANDNAMEN[stand]}, volgens ${inZin(door)} op ${datumVoluit(op)}${woorden === null ? '.' : `: ${woorden}`}`;
}

function Standen({ standen }: { readonly standen: readonly Standbeeld[] }) {
  return (
    <>
      {laatsteStanden(standen).map((s) => (
        <p key={`${s.soort} ${s.door.deelnemer}`} class="ovt-klein">
          {standzin(s)}
        </p>
      ))}
    </>
  );
}

function Wegen({ regel, beeld }: Props & { readonly regel: Regelbeeld }) {
  const adres = planadres(beeld.casus.id);
  const bij = regel.tekst?.wat;
  const wegen = [
    ...(regel.eigen && beeld.schrijfbaar
      ? [
          { label: 'Verander', naar: adres.wijzigen(regel.regel) },
          { label: 'Haal weg', naar: adres.weghalen(regel.regel) },
        ]
      : []),
    ...(regel.magVoortgang ? [{ label: 'Hoe gaat het?', naar: adres.voortgang(regel.regel) }] : []),
    ...(regel.magEvaluatie ? [{ label: 'Wat leverde het op?', naar: adres.evaluatie(regel.regel) }] : []),
  ];
  if (wegen.length === 0) return null;
  return (
    <span class="ovt-rij ovt-rij--krap">
      {wegen.map(({ label, naar }) => (
        <Link key={label} naar={naar} bij={bij}>
          {label}
        </Link>
      ))}
    </span>
  );
}
