import { casusadres } from '../casus/adressen.ts';
import { Casusblad } from '../casus/casusblad.tsx';
import { eisBlad } from '../gegeven/blad.ts';
import { inZin } from '../gegeven/mensen.ts';
import {
  Actie,
  Artikelen,
  Kaart,
  Knop,
  KnopLink,
  Knoppen,
  Kolommen,
  Leeg,
  Link,
  Melding,
  Merkje,
  Regels,
  Stapel,
  Tekst,
} from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import { planadres } from './adressen.ts';
import { Planregels } from './planregels.tsx';
import { AKKOORDMERK, AKKOORDNAMEN, looptekst, versietekst } from './planwoorden.ts';
import type { Akkoordbeeld, Planbeeld } from './toon-plan.ts';

type Props = { readonly beeld: Planbeeld };

/** 1 kind, 1 plan voor wie werkt: doelen met hun acties, ieders antwoord, en wat nu de volgende stap is. */
export function Planpagina({ beeld }: Props) {
  const { plan } = beeld;
  const kop = eisBlad(beeld.blad);
  const loop = looptekst(beeld);
  const titel = '1 kind, 1 plan';
  const adres = planadres(beeld.casus.id);
  if (plan === null || plan.status === 'afgezien') return <ZonderPlan beeld={beeld} titel={titel} />;
  return (
    <Casusblad
      kop={kop}
      deel="Plan"
      nu="plan"
      titel={titel}
      inleiding={`${versietekst(plan).replace(/^v/, 'V')}.`}
      knoppen={
        <KnopLink naar={adres.pdf(plan.versie)} soort="tweede">
          Bewaar als pdf
        </KnopLink>
      }
    >
      {loop !== null && (
        <Melding soort="let-op">
          <p>
            {loop} <Artikelen ids={['PH-5b', 'E-03']} />
          </p>
        </Melding>
      )}
      <Kolommen>
        <Stapel ritme="kolom">
          <Planregels beeld={beeld} />
        </Stapel>
        <Stapel ritme="kolom">
          <Volgende beeld={beeld} />
          <Volger beeld={beeld} />
          <Antwoorden beeld={beeld} />
          <Afspraken beeld={beeld} />
          <Versies beeld={beeld} />
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}

function ZonderPlan({ beeld, titel }: Props & { readonly titel: string }) {
  const adres = planadres(beeld.casus.id);
  return (
    <Casusblad kop={eisBlad(beeld.blad)} deel="Plan" nu="plan" titel={titel}>
      {beeld.waaromGeen !== null && (
        <Kaart titel="Er komt geen plan">
          <p>{beeld.waaromGeen}</p>
        </Kaart>
      )}
      {beeld.magBeginnen ? (
        <Leeg niveau={2} titel="Er is nog geen plan" knop={<KnopLink naar={adres.nieuw}>Begin het plan</KnopLink>}>
          Maak het samen met ouders en jongere. Ieder schrijft de eigen doelen en acties.
        </Leeg>
      ) : (
        <Leeg niveau={2} titel="Er is nog geen plan">
          Wie het overleg leidt begint het in fase Plan. Daarna schrijft ieder de eigen doelen en acties.
        </Leeg>
      )}
      {beeld.magBeginnen && beeld.waaromGeen === null && (
        <p>
          <Link naar={adres.geen}>Leg vast waarom er geen plan komt</Link>
        </p>
      )}
    </Casusblad>
  );
}

/** Wie het plan volgt, zodra het er is en zolang het loopt (CL-3b, PH-4a). */
function Volger({ beeld: { plan, volger, casus, loop } }: Props) {
  if (plan?.status !== 'vastgesteld' || casus.status === 'gesloten' || loop.kind !== 'loopt') return null;
  return (
    <Kaart titel="Wie volgt het plan?" ritme="eng">
      <p>{volger === null ? 'Dat is nog niet afgesproken.' : `${volger.naam}, ${volger.rol}`}</p>
      <p>
        <Link naar={casusadres(casus.id).casusregie}>
          {volger === null ? 'Spreek het af' : 'Bekijk of verander dit'}
        </Link>
      </p>
    </Kaart>
  );
}

/** Wat nu de volgende stap is: een handeling voor wie aan zet is, en anders op wie het wacht. */
function Volgende({ beeld }: Props) {
  const adres = planadres(beeld.casus.id);
  const { plan, isRegie, akkoorden, loop } = beeld;
  if (plan === null || beeld.casus.status === 'gesloten') return null;
  const mijn = akkoorden.find((a) => a.ik);
  const wacht = akkoorden.filter((a) => a.stand === 'gevraagd').length;
  switch (plan.status) {
    case 'concept':
      return (
        <Kaart titel="Het plan is in de maak" ritme="gewoon">
          <p>
            Ieder schrijft de eigen doelen en acties. Ouders en jongere ook. <Artikelen ids={['PH-3a']} />
          </p>
          {isRegie && beeld.schrijfbaar && <KnopLink naar={adres.voorleggen}>Leg het plan voor</KnopLink>}
        </Kaart>
      );
    case 'voorgelegd':
      return (
        <Kaart titel={wacht === 0 ? 'Iedereen antwoordde' : 'Wacht op antwoord'} ritme="gewoon">
          {mijn !== undefined && (
            <KnopLink naar={adres.antwoord} soort={mijn.stand === 'gevraagd' ? 'hoofd' : 'tweede'}>
              {mijn.stand === 'gevraagd' ? 'Geef uw antwoord' : 'Verander uw antwoord'}
            </KnopLink>
          )}
          {isRegie && wacht === 0 && <KnopLink naar={adres.vaststellen}>Stel het plan vast</KnopLink>}
          {isRegie && (
            <Actie actie={adres.terugnemen}>
              <Knop soort="rustig">Neem het plan terug</Knop>
            </Actie>
          )}
        </Kaart>
      );
    case 'vastgesteld':
      if (!isRegie || loop.kind !== 'loopt') return null;
      return (
        <Kaart titel="Het plan volgen" soort="rustig" alleenScherm>
          <Regels
            soort="dicht"
            regels={[
              { titel: <Link naar={adres.gesprek}>Leg een gesprek over de voortgang vast</Link> },
              ...(beeld.magBeginnen ? [{ titel: <Link naar={adres.nieuw}>Stel het plan bij</Link> }] : []),
              { titel: <Link naar={adres.einde}>Leg vast dat het plan klaar is</Link> },
            ]}
          />
        </Kaart>
      );
    default:
      return (
        <Kaart titel="Dit is een oudere versie" soort="rustig">
          <Link naar={adres.plan}>Bekijk wat nu geldt</Link>
        </Kaart>
      );
  }
}

function Antwoorden({ beeld }: Props) {
  if (beeld.akkoorden.length === 0) return null;
  const adres = planadres(beeld.casus.id);
  const kanZonder = (a: Akkoordbeeld): boolean =>
    beeld.isRegie && !a.ik && a.stand === 'gevraagd' && beeld.plan?.status === 'voorgelegd';
  return (
    <Kaart titel="Is iedereen het eens?">
      <Regels
        soort="dicht"
        regels={beeld.akkoorden.map((a) => ({
          titel: a.ik ? `${a.mens.naam} (u)` : a.mens.naam,
          onder: (
            <>
              {[a.mens.rol, a.op === null ? null : datumVoluit(a.op), a.woorden].filter(Boolean).join(' · ')}
              {kanZonder(a) && (
                <>
                  <br />
                  <Link naar={adres.zonderAntwoord(a.akkoord)} bij={`van ${inZin(a.mens)}: leg vast waarom`}>
                    Komt er geen antwoord?
                  </Link>
                </>
              )}
            </>
          ),
          eind: <Merkje soort={AKKOORDMERK[a.stand]}>{AKKOORDNAMEN[a.stand]}</Merkje>,
        }))}
      />
      <Tekst soort="klein">
        Niet eens zijn houdt het plan niet tegen: het staat erbij. Woorden erbij leest alleen wie ze schreef en wie het
        overleg leidt. <Artikelen ids={['PH-3a', 'B.6']} />
      </Tekst>
    </Kaart>
  );
}

function Afspraken({ beeld }: Props) {
  const { plan, gesprekken } = beeld;
  if (plan === null || plan.evaluatie_op === null) return null;
  return (
    <Kaart titel="Samen kijken hoe het gaat">
      <Regels
        soort="dicht"
        regels={[
          { titel: `Evaluatie op ${datumVoluit(plan.evaluatie_op)}`, onder: 'Per doel, met ouders en jongere' },
          { titel: `Om de ${plan.gesprek_weken} weken een gesprek`, onder: 'Over de voortgang' },
          ...gesprekken.map(({ op, met }) => ({
            titel: `Gesprek op ${datumVoluit(op)}`,
            onder: `Met ${met.map(({ naam }) => naam).join(', ')}`,
          })),
        ]}
      />
      <Tekst soort="klein">
        Wat er is gezegd staat hier niet. <Artikelen ids={['PH-4d', 'PH-5a']} />
      </Tekst>
    </Kaart>
  );
}

function Versies({ beeld }: Props) {
  if (beeld.versies.length < 2) return null;
  const adres = planadres(beeld.casus.id);
  return (
    <Kaart titel="Versies" soort="rustig">
      <Regels
        soort="dicht"
        regels={beeld.versies.map((versie) => ({
          titel:
            versie.id === beeld.plan?.id ? (
              versietekst(versie).replace(/^v/, 'V')
            ) : (
              <Link naar={adres.versie(versie.versie)}>{versietekst(versie).replace(/^v/, 'V')}</Link>
            ),
        }))}
      />
    </Kaart>
  );
}

/** Een handeling die niet vanzelf terug te draaien is, met wat zij doet en een weg terug. */
export function Bevestigpagina(props: {
  readonly beeld: Planbeeld;
  readonly titel: string;
  readonly uitleg: readonly string[];
  readonly actie: string;
  readonly knop: string;
  readonly fout?: string | undefined;
}) {
  const { beeld, titel } = props;
  return (
    <Casusblad kop={eisBlad(beeld.blad)} deel={titel} nu="plan" titel={titel}>
      {props.fout !== undefined && (
        <Melding soort="let-op" stand>
          <p>{props.fout}</p>
        </Melding>
      )}
      <Stapel>
        {props.uitleg.map((zin) => (
          <Tekst key={zin}>{zin}</Tekst>
        ))}
        <Knoppen>
          <Actie actie={props.actie}>
            <Knop>{props.knop}</Knop>
          </Actie>
          <KnopLink naar={planadres(beeld.casus.id).plan} soort="rustig">
            Terug naar het plan
          </KnopLink>
        </Knoppen>
      </Stapel>
    </Casusblad>
  );
}
