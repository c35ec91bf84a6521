import { casusadres } from '../casus/adressen.ts';
import { Casusblad } from '../casus/casusblad.tsx';
import type { Ondertekenaar } from '../regels/index.ts';
import {
  Actie,
  Artikel,
  Kaart,
  Knop,
  KnopLink,
  Leeg,
  Melding,
  Merkje,
  Regels,
  Stapel,
  Tabel,
  Tekst,
} from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import type { Tekenaar, Toestemmingsoverzicht, Toestemmingsregel } from './toon-toestemmingen.ts';
import { SOORTNAMEN } from './vraagtekst.ts';

/** De stand van de toestemmingen in een casus. Alleen de partij van de gever ziet wie wat antwoordde (Bijl 5-a). */
export function Toestemmingspagina({ overzicht }: { readonly overzicht: Toestemmingsoverzicht }) {
  const { kop, regels } = overzicht;
  const adres = casusadres(kop.id).toestemming;
  const kanVragen = overzicht.vraagreden !== null && kop.status === 'open';
  const knop = kanVragen ? <KnopLink naar={`${adres}/nieuw`}>Vraag toestemming</KnopLink> : undefined;
  return (
    <Casusblad kop={kop} deel="Toestemming" nu="toestemming" {...(knop === undefined ? {} : { knoppen: knop })}>
      {overzicht.teBevestigen && (
        <Melding soort="let-op">
          <p>
            <strong>Toestemming is ingetrokken.</strong> Wat u daarop kreeg, leest u niet meer en gebruikt u niet
            verder. <Artikel id="Art 11.5" />
          </p>
          <Actie actie={`${adres}/gezien`}>
            <Knop soort="tweede" klein>
              Leg vast dat ik dit weet
            </Knop>
          </Actie>
        </Melding>
      )}
      {regels.length === 0 ? (
        <Leeg niveau={2} titel="Er is nog niemand om toestemming gevraagd" {...(knop === undefined ? {} : { knop })}>
          {kanVragen
            ? 'U werkt onder geheimhouding. Wilt u iets delen, vraag dan eerst wie moet tekenen.'
            : 'Toestemming vraagt wie onder een beroepsgeheim werkt. U deelt op grond van uw eigen taak.'}
        </Leeg>
      ) : (
        <Stapel ritme="kolom">
          {regels.map((regel) => (
            <Vraagkaart key={regel.vraag} regel={regel} />
          ))}
        </Stapel>
      )}
      <Tekst soort="klein">
        Zonder geldige toestemming gaat de casus gewoon door. Het formulier zelf ligt bij de organisatie die vroeg.{' '}
        <Artikel id="Bijl 5-a" />
      </Tekst>
    </Casusblad>
  );
}

function Vraagkaart({ regel }: { readonly regel: Toestemmingsregel }) {
  const { dossier } = regel;
  return (
    <Kaart titel={`Vraag ${regel.kenmerk} van ${regel.partij}`} ritme="gewoon" eind={datumVoluit(regel.gevraagdOp)}>
      <Tekst soort="klein">
        {regel.gever}
        {regel.voorbij ? ' · deze vraag is voorbij' : ''}
      </Tekst>
      {dossier !== null && <Tekst>{dossier.vraagstuk ?? 'De inhoud van deze vraag is vernietigd.'}</Tekst>}
      <Tabel
        over={`voor wie toestemming ${regel.kenmerk} geldt`}
        kolommen={[{ kop: 'Ontvanger' }, { kop: 'Soort' }, { kop: 'Stand' }]}
        rijen={regel.dekking.flatMap(({ naam, rol, soorten }) =>
          soorten.map(({ soort, geldig }) => [
            `${naam}, ${rol}`,
            SOORTNAMEN[soort],
            geldig && !regel.voorbij ? (
              <Merkje soort="ja">geldig</Merkje>
            ) : (
              <Merkje soort="stil">er is (nog) geen geldige toestemming</Merkje>
            ),
          ]),
        )}
      />
      {dossier !== null && (
        <>
          <h3 class="nl-heading nl-heading--level-3">Wie antwoordden</h3>
          <Regels
            regels={dossier.tekenaars.map((tekenaar) => ({
              titel: tekenaar.naam ?? WIE[tekenaar.als],
              onder: rolTekst(tekenaar),
              eind: <Stand tekenaar={tekenaar} />,
            }))}
          />
          <Tekst soort="klein">Nog geen antwoord? Bel diegene en vraag of er vragen zijn. Geen antwoord is nee.</Tekst>
        </>
      )}
    </Kaart>
  );
}

const WIE: Readonly<Record<Ondertekenaar, string>> = {
  'gezagdrager-1': 'Eerste ouder met gezag',
  'gezagdrager-2': 'Tweede ouder met gezag',
  jongere: 'De jongere zelf',
  vertegenwoordiger: 'Vertegenwoordiger',
};

const rolTekst = ({ als, tekent, naam }: Tekenaar): string =>
  [naam === null ? null : WIE[als], tekent ? 'moet tekenen' : 'geeft een mening, die wordt vastgelegd']
    .filter((deel) => deel !== null)
    .join(' · ');

function Stand({ tekenaar: { stand, op } }: { readonly tekenaar: Tekenaar }) {
  const wanneer = op === null ? '' : `, ${datumVoluit(op)}`;
  switch (stand) {
    case 'nog-niet':
      return <Merkje soort="wacht">nog geen antwoord</Merkje>;
    case 'alles-ja':
      return <Merkje soort="ja">ja{wanneer}</Merkje>;
    case 'deels-ja':
      return <Merkje soort="vraag">deels ja{wanneer}</Merkje>;
    case 'nee':
      return <Merkje soort="nee">nee{wanneer}</Merkje>;
  }
}
