import { Actie, Knop, KnopLink, Knoppen, Melding, Merkje, Regels, Tekst, Uitklap } from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import { toestemmingsadres } from './adressen.ts';
import type { Papier, Stopper, Tekenaar, Toestemmingsregel } from './toon-toestemmingen.ts';
import { TEKENAARNAMEN } from './woorden.ts';

type Props = {
  readonly casus: string;
  readonly regel: Toestemmingsregel;
  readonly tekenaars: readonly Tekenaar[];
  /** Zolang het overleg loopt, kan iemand zeggen dat het stopt, ook als er intussen een nieuwe vraag is. */
  readonly open: boolean;
};

/** Wie antwoordden, wie er nog te bellen is, en het papieren formulier ernaast; alleen voor de partij van de gever (Bijl 5-a). */
export function Tekenaarregels({ casus, regel, tekenaars, open }: Props) {
  const betwist = tekenaars.some(({ papier }) => papier?.betwist === true);
  const adres = toestemmingsadres(casus);
  return (
    <>
      <h3 class="nl-heading nl-heading--level-3">Wie antwoordden</h3>
      {betwist && (
        <Melding soort="let-op">
          <p>
            <strong>Iemand zegt een formulier niet te hebben getekend.</strong> Het telt niet meer. Praat erover
            {regel.voorbij
              ? ', en zet in uw eigen dossier dat dit formulier wordt betwist.'
              : '; een nieuw antwoord geeft diegene zelf.'}
          </p>
          <Actie actie={adres.gesproken(regel.vraag)}>
            <Knop soort="tweede" klein>
              Leg vast dat wij hebben gepraat
            </Knop>
          </Actie>
        </Melding>
      )}
      <Regels
        regels={tekenaars.map((tekenaar) => ({
          titel: tekenaar.naam ?? TEKENAARNAMEN[tekenaar.als],
          onder: [rolTekst(tekenaar), papierTekst(tekenaar.papier), taalTekst(tekenaar)]
            .filter((deel) => deel !== '')
            .join(' · '),
          eind: <Stand tekenaar={tekenaar} />,
        }))}
      />
      {ouderlijkVerschil(tekenaars) && (
        <Melding soort="uitleg">
          <p>
            <strong>De ouders kiezen verschillend.</strong> Dat mag, en de casus gaat verder zonder deze gegevens.
            Willen zij dat een ander beslist, dan kan elk van hen het de rechter vragen (BW art. 1:253a). Vertel dat als
            zij ernaar vragen, en dring niet aan.
          </p>
        </Melding>
      )}
      {tekenaars.some(({ stand }) => stand === 'nog-niet') && (
        <Tekst soort="klein">
          Nog geen antwoord? Bel en vraag of er vragen zijn. Geen antwoord is nee, en nee is ook goed.
        </Tekst>
      )}
      {open && <Zegtstop casus={casus} vraag={regel.vraag} wie={tekenaars.filter(({ geldt }) => geldt)} />}
      {!regel.voorbij && <OpPapier casus={casus} vraag={regel.vraag} tekenaars={tekenaars} />}
    </>
  );
}

/** Wie aan de telefoon of in een gesprek zegt dat het stopt, hoeft daar niet voor in te loggen (6c, 6d). */
export function Zegtstop({
  casus,
  vraag,
  wie,
}: {
  readonly casus: string;
  readonly vraag: string;
  readonly wie: readonly Stopper[];
}) {
  if (wie.length === 0) return null;
  return (
    <Uitklap titel="Iemand zegt dat het stopt">
      <Tekst soort="klein">
        Zegt of schrijft iemand dat hij intrekt? Leg het meteen vast. Het geldt vanaf dat moment, en wie introk krijgt
        bericht. Een nieuw ja geeft diegene zelf.
      </Tekst>
      <Regels
        soort="dicht"
        regels={wie.map(({ als, naam }) => ({
          titel: naam ?? TEKENAARNAMEN[als],
          eind: (
            <Actie actie={toestemmingsadres(casus).stop(vraag, als)}>
              <Knop soort="tweede" klein bij={naam ?? TEKENAARNAMEN[als]}>
                Leg het intrekken vast
              </Knop>
            </Actie>
          ),
        }))}
      />
    </Uitklap>
  );
}

/** Wie liever op papier tekent: dicht zolang niemand dat deed, want de meesten doen het op hun eigen pagina. */
function OpPapier({
  casus,
  vraag,
  tekenaars,
}: {
  readonly casus: string;
  readonly vraag: string;
  readonly tekenaars: readonly Tekenaar[];
}) {
  const regels = tekenaars.flatMap((tekenaar) => {
    const knoppen = papierknoppen({ casus, vraag, tekenaar });
    return knoppen === null ? [] : [{ titel: tekenaar.naam ?? TEKENAARNAMEN[tekenaar.als], eind: knoppen }];
  });
  if (regels.length === 0) return null;
  return (
    <Uitklap titel="Op papier tekenen" open={tekenaars.some(({ papier }) => papier !== null)}>
      <Regels soort="dicht" regels={regels} />
    </Uitklap>
  );
}

function papierknoppen({
  casus,
  vraag,
  tekenaar,
}: {
  readonly casus: string;
  readonly vraag: string;
  readonly tekenaar: Tekenaar;
}) {
  const { als, papier, kanPapier } = tekenaar;
  const wie = tekenaar.naam ?? TEKENAARNAMEN[als];
  const adres = toestemmingsadres(casus);
  if (!kanPapier && papier === null) return null;
  return (
    <Knoppen>
      {kanPapier && (
        <KnopLink naar={adres.formulier(vraag, als)} soort="tweede" klein bij={`voor ${wie}`}>
          Print het formulier
        </KnopLink>
      )}
      {kanPapier && (
        <KnopLink naar={`${adres.formulier(vraag, als)}?taal=en`} soort="tweede" klein bij={`voor ${wie}`}>
          Print het in het Engels
        </KnopLink>
      )}
      {kanPapier && (
        <KnopLink naar={adres.papier(vraag, als)} soort="tweede" klein bij={`van ${wie}`}>
          Neem een getekend formulier over
        </KnopLink>
      )}
      {papier !== null && (
        <KnopLink naar={adres.scan(papier.scan)} soort="rustig" klein bij={`van ${wie}`}>
          Open de scan
        </KnopLink>
      )}
    </Knoppen>
  );
}

/** Zegt de ene ouder met gezag ja en de andere nee? Dan helpt het programma niet kiezen; beslissen kan alleen de rechter (S-2). */
function ouderlijkVerschil(tekenaars: readonly Tekenaar[]): boolean {
  const ouders = tekenaars.filter(({ als, tekent }) => tekent && als.startsWith('gezagdrager'));
  return ouders.some(({ stand }) => stand === 'nee') && ouders.some(({ stand }) => stand === 'alles-ja');
}

const rolTekst = ({ als, tekent, naam }: Tekenaar): string =>
  [naam === null ? null : TEKENAARNAMEN[als], tekent ? 'moet tekenen' : 'geeft een mening, die wordt vastgelegd']
    .filter((deel) => deel !== null)
    .join(' · ');

/** Alleen wat afwijkt: wie niets ziet staan, weet dat de Nederlandse tekst is gelezen. */
const taalTekst = ({ taal }: Tekenaar): string =>
  taal === null || taal === 'nl' ? '' : 'las de tekst in het Engels, en antwoordde daarop';

function papierTekst(papier: Papier | null): string {
  if (papier === null) return '';
  const wat = `op papier, getekend op ${datumVoluit(papier.getekendOp)}, gezien door ${papier.getuige}`;
  return papier.betwist ? `${wat}; betwist` : wat;
}

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
