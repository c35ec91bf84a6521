import { Casusblad } from '../casus/casusblad.tsx';
import { BERICHTWEGEN } from '../taak/berichtweg.ts';
import { CONCEPT } from '../web/concept.ts';
import {
  Artikelen,
  Formulier,
  Inkijk,
  Kaart,
  Knop,
  Knoppen,
  Kolommen,
  Lijst,
  Regels,
  Stapel,
  Tekst,
  Uitklap,
  VerborgenVeld,
} from '../web/onderdelen/index.ts';
import type { Velden } from '../web/route.ts';
import { toestemmingsadres } from './adressen.ts';
import type { Vraagcontrole } from './controleer-vraag.ts';
import { VRAAGVELDEN } from './nieuw-formulier.ts';
import type { Vraagtekst } from './vraagtekst.ts';

/** Wie geen adres heeft, belt wie het overleg leidt; dat is niet altijd wie vraagt. */
const WEGEN = {
  ...BERICHTWEGEN,
  bellen: 'Krijgt geen bericht: er is geen adres. Wie het overleg leidt, krijgt een taak om te bellen',
};

type Props = {
  readonly controle: Vraagcontrole;
  /** Wat is ingevuld, om te stellen of om naar terug te gaan. */
  readonly velden: Velden;
};

/** De vraag zoals ouders en jongere haar lezen, en wie haar krijgt, voordat er iets weggaat: daarna is zij gelezen (C1, 6a). */
export function VraagcontrolePagina({ controle: { kop, tekst, lezers }, velden }: Props) {
  const adres = toestemmingsadres(kop.id);
  return (
    <Casusblad
      kop={kop}
      deel="Toestemming vragen"
      nu="geen"
      titel="Klopt deze vraag?"
      inleiding="Er is nog niets gevraagd. Na het stellen verandert de tekst niet meer: wie tekent, tekent voor deze woorden."
    >
      <Formulier actie={adres.nieuw} ritme="kolom">
        {[...VRAAGVELDEN, CONCEPT.plek, CONCEPT.versie].flatMap((naam) =>
          [velden[naam] ?? []]
            .flat()
            .map((waarde) => <VerborgenVeld key={`${naam} ${waarde}`} naam={naam} waarde={waarde} />),
        )}
        <Kolommen>
          <Stapel ritme="kolom">
            <Zoals tekst={tekst} lezers={lezers} />
            <Knoppen>
              <Knop>Stel deze vraag</Knop>
              <Knop soort="tweede" actie={adres.keuze}>
                Ga terug en wijzig
              </Knop>
            </Knoppen>
          </Stapel>
          <Stapel ritme="kolom">
            <Wie lezers={lezers} />
          </Stapel>
        </Kolommen>
      </Formulier>
    </Casusblad>
  );
}

/** Voor ouders en jongere zijn er andere woorden; wie niets krijgt, telt hier niet. */
function Zoals({ tekst, lezers }: Pick<Vraagcontrole, 'tekst' | 'lezers'>) {
  const ouders = lezers.some(({ weg }) => weg?.aanspraak.vorm !== 'je');
  const jongere = lezers.some(({ weg }) => weg?.aanspraak.vorm === 'je');
  return (
    <>
      {ouders && <Zo tekst={tekst.u} titel="Zo lezen zij het" />}
      {!ouders && jongere && <Zo tekst={tekst.je} titel="Zo leest de jongere het" />}
      {ouders && jongere && (
        <Uitklap titel="Zo leest de jongere het">
          <Zo tekst={tekst.je} titel="Voor de jongere" />
        </Uitklap>
      )}
    </>
  );
}

function Wie({ lezers }: Pick<Vraagcontrole, 'lezers'>) {
  return (
    <Kaart titel="Wie de vraag krijgt" ritme="gewoon">
      {lezers.length === 0 ? (
        <Tekst>Niemand kan nu antwoorden. Kijk bij het gezin wie gezag heeft.</Tekst>
      ) : (
        <Regels
          soort="dicht"
          regels={lezers.map(({ naam, rol, als, weg }) => ({
            titel: naam,
            onder: (
              <>
                {rol} · {als === 'tekent' ? 'tekent' : 'zegt wat hij of zij vindt, en tekent nog niet'}
                {weg !== null && (
                  <>
                    <br />
                    {WEGEN[weg.langs]}
                  </>
                )}
              </>
            ),
          }))}
        />
      )}
      <Tekst soort="klein">
        <Artikelen ids={['Bijl 5-j', 'Bijl 5-l']} />
      </Tekst>
    </Kaart>
  );
}

function Zo({ tekst, titel }: { readonly tekst: Vraagtekst; readonly titel: string }) {
  return (
    <Inkijk titel={titel} niveau={2}>
      <p>
        <strong>{tekst.titel}</strong>
      </p>
      <Lijst punten={[...tekst.inleiding, ...tekst.keuze]} />
      {tekst.ontvangers.map(({ deelnemer, naam, soorten, nooit }) => (
        <Stapel key={deelnemer} ritme="eng">
          {soorten.map(({ soort, vraag, voorbeeld }) => (
            <p key={soort}>
              <strong>{vraag}</strong>
              <br />
              {voorbeeld}
            </p>
          ))}
          <p>
            Dit leest {naam} nooit: {nooit}
          </p>
        </Stapel>
      ))}
      <Lijst punten={tekst.slot} />
    </Inkijk>
  );
}
