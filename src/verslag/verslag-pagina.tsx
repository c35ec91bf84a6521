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
import { datumEnTijd, datumVoluit } from '../web/tijd.ts';
import { verslagadres } from './adressen.ts';
import type { Deelbeeld } from './deelbeeld.ts';
import type { Verslagbeeld } from './toon-verslag.ts';
import {
  AANWEZIGHEID,
  AKKOORDMERK,
  AKKOORDNAMEN,
  afspraakzin,
  GESLOTEN,
  merkteken,
  statustekst,
  toetredingzin,
  verslagtitel,
} from './verslagwoorden.ts';

type Props = { readonly beeld: Verslagbeeld };

/** Het verslag voor wie werkt: wat hij ervan mag lezen, en wat nu de volgende stap is. */
export function Verslagpagina({ beeld }: Props) {
  const adres = verslagadres(beeld.casus.id);
  const titel = verslagtitel(beeld);
  return (
    <Casusblad
      kop={eisBlad(beeld.blad)}
      deel={titel}
      // Voor een gast zijn de andere bladen van de casus dicht (T25-07).
      nu={beeld.gast ? 'geen' : 'bijeenkomsten'}
      titel={titel}
      inleiding={`${statustekst(beeld.verslag)}.`}
      knoppen={
        <>
          <KnopLink naar={adres.pdf(beeld.verslag.id)} soort="tweede">
            Bewaar als pdf
          </KnopLink>
          {!beeld.gast && (
            <KnopLink naar={adres.lijst} soort="rustig">
              Alle verslagen
            </KnopLink>
          )}
        </>
      }
    >
      {beeld.casus.status === 'gesloten' ? (
        <Melding soort="let-op">
          <p>{GESLOTEN}</p>
        </Melding>
      ) : (
        <Kolommen>
          <Stapel ritme="kolom">
            <Toetredingen beeld={beeld} />
            <Stukken beeld={beeld} />
            <Afspraken beeld={beeld} />
          </Stapel>
          <Stapel ritme="kolom">
            <Volgende beeld={beeld} />
            <Concepten beeld={beeld} />
            <Akkoorden beeld={beeld} />
            <Aanwezig beeld={beeld} />
            <Lezers beeld={beeld} />
          </Stapel>
        </Kolommen>
      )}
    </Casusblad>
  );
}

/** Wie er toetrad, staat eenmaal in het verslag, buiten de delen: het gaat over geen mens. */
function Toetredingen({ beeld }: Props) {
  if (beeld.toetredingen.length === 0) return null;
  return (
    <Tekst>
      {beeld.toetredingen.map(toetredingzin).join(' ')} <Artikelen ids={['Art 18.3 (b)']} />
    </Tekst>
  );
}

function Stukken({ beeld }: Props) {
  const nieuw = beeld.schrijfbaar ? (
    <KnopLink naar={verslagadres(beeld.casus.id).nieuwDeel(beeld.verslag.id)}>Schrijf een deel</KnopLink>
  ) : undefined;
  const komtNog = ['concept', 'ter-akkoord'].includes(beeld.verslag.status);
  if (beeld.stukken.length === 0)
    return (
      <Leeg
        niveau={2}
        titel={komtNog ? 'Hier staat nog niets voor u' : 'Hier staat niets voor u'}
        {...(nieuw === undefined ? {} : { knop: nieuw })}
      >
        {beeld.gast
          ? 'U kwam alleen bij deze bijeenkomst. Van het verslag leest u wat aan u is gegeven, en dat is niets.'
          : 'Ieder schrijft het eigen deel en kiest wie het leest. Wat u mag lezen, staat hier.'}
      </Leeg>
    );
  return (
    <>
      {beeld.stukken.map((stuk) =>
        stuk.kind === 'deel' ? (
          <Deelkaart key={stuk.deel.deel} deel={stuk.deel} beeld={beeld} />
        ) : (
          <Kaart key={stuk.sleutel} titel="Teruggetrokken deel" soort="rustig">
            <p>
              {merkteken(stuk.op)} <Artikelen ids={['Art 11.5']} />
            </p>
          </Kaart>
        ),
      )}
      {nieuw !== undefined && <p>{nieuw}</p>}
    </>
  );
}

function Deelkaart({ deel, beeld }: Props & { readonly deel: Deelbeeld }) {
  return (
    <Kaart titel={deel.titel} ritme="eng" eind={<Wegen deel={deel} beeld={beeld} />}>
      <Tekst soort="klein">
        {deel.bron.naam}, {deel.bron.rol}
      </Tekst>
      {(deel.tekst ?? 'De tekst is vernietigd.').split(/\n+/u).map((regel) => (
        <p key={regel}>{regel}</p>
      ))}
      {deel.kloptNiet.map(({ mens, ik, woorden, op }) => (
        <p key={mens.deelnemer}>
          <Merkje soort="vraag">klopt niet</Merkje> Volgens {ik ? 'u' : inZin(mens)}, {datumVoluit(op)}
          {woorden === null ? '.' : `: ${woorden}`}
        </p>
      ))}
    </Kaart>
  );
}

function Wegen({ deel, beeld }: Props & { readonly deel: Deelbeeld }) {
  const adres = verslagadres(beeld.casus.id);
  const { id, status } = beeld.verslag;
  const wegen = deel.eigen
    ? [
        ...(beeld.schrijfbaar ? [{ label: 'Verander', naar: adres.wijzigen(id, deel.deel) }] : []),
        { label: 'Trek terug', naar: adres.terugtrekken(id, deel.deel) },
      ]
    : status === 'uitgebracht' && !beeld.gast
      ? [{ label: 'Dit klopt niet', naar: adres.kloptNiet(id, deel.deel) }]
      : [];
  return (
    <span class="ovt-rij ovt-rij--krap">
      {wegen.map(({ label, naar }) => (
        <Link key={label} naar={naar} bij={deel.titel}>
          {label}
        </Link>
      ))}
    </span>
  );
}

function Afspraken({ beeld }: Props) {
  if (beeld.afspraken.length === 0) return null;
  return (
    <Kaart titel="Wat is afgesproken">
      <Regels soort="dicht" regels={beeld.afspraken.map((a) => ({ titel: afspraakzin(a) }))} />
      <Tekst soort="klein">
        Elke organisatie bewaart hiervan alleen de eigen afspraken. <Artikelen ids={['E-25']} />
      </Tekst>
    </Kaart>
  );
}

/** Wat nu de volgende stap is, voor wie aan zet is. */
function Volgende({ beeld }: Props) {
  const adres = verslagadres(beeld.casus.id);
  const { isRegie, verslag, akkoorden } = beeld;
  const mijn = akkoorden.find((a) => a.ik);
  switch (verslag.status) {
    case 'concept':
      return isRegie ? (
        <Kaart titel="Het verslag is in de maak" ritme="gewoon">
          <p>
            Ieder schrijft het eigen deel. Concepten gaan niet mee: vraag wie nog schrijft om het aan tafel te leggen.
          </p>
          <KnopLink naar={adres.voorleggen(verslag.id)}>Vraag of het klopt</KnopLink>
        </Kaart>
      ) : null;
    case 'ter-akkoord':
      return (
        <Kaart titel="Klopt het?" ritme="gewoon">
          {mijn !== undefined && (
            <KnopLink naar={adres.reactie(verslag.id)} soort={mijn.stand === 'gevraagd' ? 'hoofd' : 'tweede'}>
              {mijn.stand === 'gevraagd' ? 'Zeg of het klopt' : 'Verander uw reactie'}
            </KnopLink>
          )}
          {isRegie && <Regiestap beeld={beeld} />}
        </Kaart>
      );
    case 'vastgesteld':
      return isRegie ? (
        <Kaart titel="Het verslag is vastgesteld" ritme="gewoon">
          <p>Breng het uit. Ieder leest het dan hier, en krijgt bericht dat er iets klaarstaat.</p>
          <KnopLink naar={adres.uitbrengen(verslag.id)}>Breng het verslag uit</KnopLink>
        </Kaart>
      ) : null;
    case 'uitgebracht':
      return null;
  }
}

function Regiestap({ beeld }: Props) {
  const adres = verslagadres(beeld.casus.id);
  const { verslag, akkoorden, vandaag } = beeld;
  const wacht = akkoorden.filter((a) => a.stand === 'gevraagd');
  const voorbij = verslag.reageer_voor !== null && vandaag > verslag.reageer_voor;
  return (
    <>
      {wacht.length > 0 && (
        <p>
          {voorbij
            ? `De tijd om te reageren is voorbij. Bel wie nog niets liet horen, of stel vast: dan staat erbij dat zij niet op tijd reageerden.`
            : `Vaststellen kan als iedereen reageerde, of na ${datumVoluit(verslag.reageer_voor ?? vandaag)}.`}
        </p>
      )}
      <Knoppen>
        {(wacht.length === 0 || voorbij) && (
          <KnopLink naar={adres.vaststellen(verslag.id)}>Stel het verslag vast</KnopLink>
        )}
        <Actie actie={adres.terugnemen(verslag.id)}>
          <Knop soort="rustig">Neem het terug</Knop>
        </Actie>
      </Knoppen>
    </>
  );
}

function Concepten({ beeld }: Props) {
  const adres = verslagadres(beeld.casus.id);
  const { concepten, inDeMaak, verslag } = beeld;
  if (concepten.length === 0 && inDeMaak.length === 0) return null;
  return (
    <Kaart titel="Nog niet in het verslag" soort="rustig">
      <Regels
        soort="dicht"
        regels={[
          ...concepten.map(({ deel, titel }) => ({
            titel: beeld.schrijfbaar ? <Link naar={adres.wijzigen(verslag.id, deel)}>{titel}</Link> : titel,
            onder: 'Uw concept; alleen u leest de tekst',
            eind: (
              <Link naar={adres.terugtrekken(verslag.id, deel)} bij={titel}>
                Gooi weg
              </Link>
            ),
          })),
          ...inDeMaak.map(({ titel, bron }) => ({ titel, onder: `${bron.naam} schrijft hier nog aan` })),
        ]}
      />
    </Kaart>
  );
}

function Akkoorden({ beeld }: Props) {
  if (beeld.akkoorden.length === 0) return null;
  return (
    <Kaart titel="Klopt het volgens iedereen?">
      <Regels
        soort="dicht"
        regels={beeld.akkoorden.map((a) => ({
          titel: a.ik ? `${a.mens.naam} (u)` : a.mens.naam,
          onder: [a.mens.rol, a.op === null ? null : datumVoluit(a.op)].filter(Boolean).join(' · '),
          eind: <Merkje soort={AKKOORDMERK[a.stand]}>{AKKOORDNAMEN[a.stand]}</Merkje>,
        }))}
      />
      {beeld.algemeen.map(({ mens, ik, woorden, op }) => (
        <Tekst key={`${mens.deelnemer} ${op.toISOString()}`} soort="klein">
          {ik ? 'U' : mens.naam} op {datumVoluit(op)}: {woorden}
        </Tekst>
      ))}
      <Tekst soort="klein">
        Wat er volgens iemand niet klopt, leest alleen wie het schreef, en wie het overleg leidt als die dat deel ook
        leest. <Artikelen ids={['CL-4b']} />
      </Tekst>
    </Kaart>
  );
}

function Aanwezig({ beeld }: Props) {
  if (beeld.aanwezig.length === 0) return null;
  return (
    <Kaart titel="Wie er was" soort="rustig">
      <Regels
        soort="dicht"
        regels={beeld.aanwezig.map(({ mens, stand }) => ({
          titel: mens.naam,
          onder: mens.rol,
          eind: AANWEZIGHEID[stand],
        }))}
      />
    </Kaart>
  );
}

function Lezers({ beeld }: Props) {
  if (!beeld.isRegie || beeld.verslag.status !== 'uitgebracht') return null;
  return (
    <Kaart titel="Wie het las" soort="rustig">
      {beeld.lezers.length === 0 ? (
        <p>Nog niemand opende het verslag.</p>
      ) : (
        <Regels
          soort="dicht"
          regels={beeld.lezers.map(({ mens, op }) => ({ titel: mens.naam, onder: `${mens.rol} · ${datumEnTijd(op)}` }))}
        />
      )}
    </Kaart>
  );
}
