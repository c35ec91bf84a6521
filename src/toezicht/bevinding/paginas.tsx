import type { FormStand } from '../../web/formulier.ts';
import {
  Artikelen,
  artikelNaam,
  DataLijst,
  Datumveld,
  Formulier,
  Kaart,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Kolommen,
  Leeg,
  Link,
  Melding,
  Merkje,
  Ondermenu,
  Paginakop,
  Stapel,
  Tabel,
  Tekstvlak,
  Tijdlijn,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumVoluit } from '../../web/tijd.ts';
import { TOEZICHTADRES, TOEZICHTBLADEN } from '../adressen.ts';
import { BEVINDINGARTIKELEN, BEVINDINGSOORTEN, type Bevindingstand, ERNSTEN, type Regelsoort } from './bevinding.ts';
import type { Bevindingbeeld } from './toon-bevindingen.ts';

type Rol = 'fg' | 'beheerder';
const menu = (rol: Rol): string => (rol === 'fg' ? 'toezicht' : 'mijn-werk');
const thuis = (rol: Rol) =>
  rol === 'fg' ? { naam: 'Toezicht', naar: TOEZICHTADRES.overzicht } : { naam: 'Mijn werk', naar: '/mijn-werk' };

const STANDEN: Readonly<
  Record<Bevindingstand, { readonly tekst: string; readonly soort: 'wacht' | 'vraag' | 'stil' }>
> = {
  'bij-beheerder': { tekst: 'wacht op antwoord', soort: 'wacht' },
  'bij-fg': { tekst: 'beantwoord', soort: 'vraag' },
  gesloten: { tekst: 'gesloten', soort: 'stil' },
};

function Stand({ beeld }: { readonly beeld: Bevindingbeeld }) {
  if (beeld.teLaat) return <Merkje soort="nee">te laat</Merkje>;
  const { tekst, soort } = STANDEN[beeld.stand];
  return <Merkje soort={soort}>{tekst}</Merkje>;
}

/** De bevindingen en adviezen van de eigen organisatie, voor de FG en voor wie antwoordt (15.3). */
export function BevindingenPagina({
  bevindingen,
  rol,
}: {
  readonly bevindingen: readonly Bevindingbeeld[];
  readonly rol: Rol;
}) {
  return (
    <Pagina titel="Bevindingen" soort="vak" hoofdmenu={menu(rol)} kruimel={[thuis(rol), { naam: 'Bevindingen' }]}>
      <Paginakop
        titel="Bevindingen en advies"
        onder={
          rol === 'fg' ? 'Wat u meldde, tot het is opgelost' : 'Wat uw FG meldde; u antwoordt namens uw organisatie'
        }
        knoppen={
          rol === 'fg' ? <KnopLink naar={TOEZICHTADRES.nieuweBevinding}>Leg bevinding vast</KnopLink> : undefined
        }
      />
      {rol === 'fg' && <Ondermenu naam="Toezicht" nu="bevindingen" punten={TOEZICHTBLADEN} />}
      <Kaart titel="Wat open staat eerst">
        {bevindingen.length === 0 ? (
          <Leeg kaal titel="Er is nog geen bevinding">
            {rol === 'fg'
              ? 'Ziet u iets wat niet klopt, leg het dan vast. De beheerder van uw organisatie antwoordt.'
              : 'Ziet de FG iets wat niet klopt, dan staat het hier en krijgt u bericht.'}
          </Leeg>
        ) : (
          <Tabel
            over="bevindingen"
            kolommen={[
              { kop: 'Over' },
              { kop: 'Soort' },
              { kop: 'Ernst' },
              { kop: 'Vastgelegd' },
              { kop: 'Antwoord vóór' },
              { kop: 'Stand' },
            ]}
            rijen={bevindingen.map((beeld) => [
              <Link key={beeld.id} naar={`${TOEZICHTADRES.bevindingen}/${beeld.id}`}>
                {overVan(beeld.eis)}
              </Link>,
              BEVINDINGSOORTEN[beeld.soort],
              ERNSTEN[beeld.ernst],
              datumVoluit(beeld.op),
              datumVoluit(beeld.termijn),
              <Stand key="stand" beeld={beeld} />,
            ])}
          />
        )}
      </Kaart>
    </Pagina>
  );
}

function overVan(eis: string): string {
  return Object.hasOwn(BEVINDINGARTIKELEN, eis)
    ? BEVINDINGARTIKELEN[eis as keyof typeof BEVINDINGARTIKELEN]
    : artikelNaam(eis);
}

export type Bevindingvelden = {
  readonly id: string;
  readonly soort: string;
  readonly eis: string;
  readonly wat: string;
  readonly advies: string;
  readonly ernst: string;
  readonly termijn: string;
};

/** Een nieuwe bevinding of advies. */
export function NieuweBevindingPagina({ stand }: { readonly stand: FormStand<Bevindingvelden> }) {
  return (
    <Pagina
      titel="Leg bevinding vast"
      soort="vak"
      hoofdmenu="toezicht"
      kruimel={[thuis('fg'), { naam: 'Bevindingen', naar: TOEZICHTADRES.bevindingen }, { naam: 'Leg vast' }]}
    >
      <Paginakop
        titel="Wat vond u?"
        inleiding="De beheerder van uw organisatie leest dit en antwoordt. Noem geen jongere of ouder bij naam: een casusnummer is genoeg."
      />
      <Kaart titel="Bevinding of advies" ritme="gewoon">
        <Formulier actie={TOEZICHTADRES.bevindingen} stand={stand} ritme="gewoon">
          <VerborgenVeld naam="id" waarde={String(stand.waarden.id ?? '')} />
          <Keuzerondjes
            naam="soort"
            vraag="Wat is het?"
            keuzes={[
              { waarde: 'bevinding', label: 'Een bevinding', bij: 'Iets klopt niet en moet anders.' },
              { waarde: 'advies', label: 'Een advies', bij: 'Iets kan beter.' },
            ]}
          />
          <Keuzelijst
            naam="eis"
            label="Waar gaat het over?"
            opties={Object.entries(BEVINDINGARTIKELEN).map(([waarde, label]) => ({
              waarde,
              label: `${label} (${artikelNaam(waarde)})`,
            }))}
          />
          <Tekstvlak naam="wat" label="Wat zag u?" rijen={5} />
          <Tekstvlak naam="advies" label="Wat moet er gebeuren?" rijen={4} />
          <Keuzerondjes
            naam="ernst"
            vraag="Hoe ernstig is het?"
            keuzes={[
              { waarde: 'laag', label: ERNSTEN.laag, bij: 'Niemand heeft er nu last van.' },
              { waarde: 'midden', label: ERNSTEN.midden, bij: 'Het kan misgaan.' },
              { waarde: 'hoog', label: ERNSTEN.hoog, bij: 'Jongeren of ouders hebben er nu last van.' },
            ]}
          />
          <Datumveld naam="termijn" label="Antwoord vóór" />
          <Knop>Leg vast en meld het</Knop>
        </Formulier>
        <p class="ovt-klein">
          U meldt aan de gemandateerde van uw eigen organisatie. <Artikelen ids={['Art 15.3 (b)']} />
        </p>
      </Kaart>
    </Pagina>
  );
}

export type Antwoordvelden = {
  readonly tekst: string;
  readonly termijn: string;
  readonly soort: string;
  readonly gezien: string;
};

type Props = {
  readonly beeld: Bevindingbeeld;
  readonly rol: Rol;
  readonly stand?: FormStand<Antwoordvelden> | undefined;
  /** Er kwam iets bij terwijl deze lezer schreef. */
  readonly intussen?: boolean;
};

const WAT: Readonly<Record<Regelsoort, string>> = {
  antwoord: 'antwoordde',
  terug: 'stuurde terug',
  gesloten: 'sloot de bevinding',
};

/** Een bevinding met wat erna kwam, en voor wie aan zet is het antwoord. */
export function BevindingPagina(props: Props) {
  const { beeld, rol } = props;
  return (
    <Pagina
      titel="Bevinding"
      soort="vak"
      hoofdmenu={menu(rol)}
      kruimel={[thuis(rol), { naam: 'Bevindingen', naar: TOEZICHTADRES.bevindingen }, { naam: 'Bevinding' }]}
    >
      <Paginakop
        titel={overVan(beeld.eis)}
        boven={<Stand beeld={beeld} />}
        onder={`${BEVINDINGSOORTEN[beeld.soort]} van ${beeld.wie}, ${datumVoluit(beeld.op)}`}
      />
      {props.intussen && (
        <Melding soort="let-op" stand>
          <p>Intussen kwam er iets bij. Lees het hieronder. Wat u schreef, staat er nog en is niet bewaard.</p>
        </Melding>
      )}
      <Kolommen>
        <Stapel ritme="kolom">
          <Kaart titel={beeld.soort === 'advies' ? 'Het advies' : 'De bevinding'} ritme="gewoon">
            {beeld.tekst === null ? (
              <p>De tekst is vernietigd.</p>
            ) : (
              <Tekst wat={beeld.tekst.wat} advies={beeld.tekst.advies} />
            )}
          </Kaart>
          {beeld.regels.length > 0 && <Vervolgkaart beeld={beeld} />}
          {props.intussen && !isAanZet(beeld, rol) && <NietBewaard tekst={props.stand?.waarden.tekst} />}
          <Antwoordkaart {...props} />
        </Stapel>
        <Stapel ritme="kolom">
          <Kaart titel="In het kort" soort="tafel">
            <DataLijst
              rijen={[
                { naam: 'Ernst', waarde: ERNSTEN[beeld.ernst] },
                { naam: 'Artikel', waarde: <Artikelen ids={[beeld.eis]} /> },
                { naam: 'Antwoord vóór', waarde: datumVoluit(beeld.termijn) },
              ]}
            />
          </Kaart>
        </Stapel>
      </Kolommen>
    </Pagina>
  );
}

/** Elk antwoord en wat terugging, nieuwste eerst. */
function Vervolgkaart({ beeld }: Pick<Props, 'beeld'>) {
  return (
    <Kaart titel="Wat erna kwam">
      <Tijdlijn
        uur
        regels={beeld.regels.toReversed().map((regel) => ({
          op: regel.op,
          wie: regel.wie,
          inhoud: WAT[regel.soort],
          onder: [
            regel.tekst ?? 'De tekst is vernietigd.',
            ...(regel.termijn === null ? [] : [`Antwoord vóór ${datumVoluit(regel.termijn)}.`]),
          ].join(' '),
        }))}
      />
    </Kaart>
  );
}

function Tekst({ wat, advies }: { readonly wat: string; readonly advies: string }) {
  return (
    <>
      <div>
        <h3 class="nl-heading nl-heading--level-3">Wat er is gezien</h3>
        <p class="nl-paragraph">{wat}</p>
      </div>
      <div>
        <h3 class="nl-heading nl-heading--level-3">Wat er moet gebeuren</h3>
        <p class="nl-paragraph">{advies}</p>
      </div>
    </>
  );
}

/** Kan deze lezer nu iets schrijven? Anders staat er geen formulier. */
const isAanZet = ({ stand }: Bevindingbeeld, rol: Rol): boolean =>
  rol === 'beheerder' ? stand === 'bij-beheerder' : stand !== 'gesloten';

/** Wat iemand schreef terwijl een ander net voor was: het past nergens meer in, maar raakt niet kwijt. */
function NietBewaard({ tekst }: { readonly tekst: unknown }) {
  if (typeof tekst !== 'string' || tekst === '') return null;
  return (
    <Kaart titel="Wat u schreef, niet bewaard">
      <p class="nl-paragraph">{tekst}</p>
    </Kaart>
  );
}

function Antwoordkaart({ beeld, rol, stand, intussen }: Props) {
  const actie = `${TOEZICHTADRES.bevindingen}/${beeld.id}`;
  // Na een fout telt nog steeds wat er stond toen deze lezer begon; pas na een botsing zag hij wat erbij kwam.
  const eerst = intussen ? undefined : stand?.waarden.gezien;
  const gezien = <VerborgenVeld naam="gezien" waarde={String(eerst ?? beeld.regels.length)} />;
  if (!isAanZet(beeld, rol)) return null;
  if (rol === 'beheerder') {
    return (
      <Kaart titel="Antwoord namens uw organisatie" soort="vraag" ritme="gewoon">
        <Formulier actie={actie} stand={stand} ritme="gewoon">
          {gezien}
          <VerborgenVeld naam="soort" waarde="antwoord" />
          <Tekstvlak naam="tekst" label="Wat doet uw organisatie, en wanneer is het klaar?" rijen={5} />
          <Knop>Stuur het antwoord</Knop>
        </Formulier>
      </Kaart>
    );
  }
  return (
    <Kaart
      titel={beeld.stand === 'bij-fg' ? 'Is dit genoeg?' : 'Is het al opgelost?'}
      soort={beeld.stand === 'bij-fg' ? 'vraag' : 'gewoon'}
      ritme="gewoon"
    >
      <Formulier actie={actie} stand={stand} ritme="gewoon">
        {gezien}
        {beeld.stand === 'bij-fg' ? (
          <>
            <Keuzerondjes
              naam="soort"
              vraag="Wat doet u?"
              keuzes={[
                { waarde: 'gesloten', label: 'Sluiten', bij: 'Het is opgelost.' },
                { waarde: 'terug', label: 'Terugsturen', bij: 'Het is niet genoeg; noem een nieuwe dag.' },
              ]}
            />
            <Datumveld naam="termijn" label="Nieuwe dag, als u terugstuurt" />
          </>
        ) : (
          <VerborgenVeld naam="soort" waarde="gesloten" />
        )}
        <Tekstvlak naam="tekst" label="Waarom?" rijen={4} />
        <Knop soort={beeld.stand === 'bij-fg' ? 'hoofd' : 'tweede'}>
          {beeld.stand === 'bij-fg' ? 'Leg vast' : 'Sluit de bevinding'}
        </Knop>
      </Formulier>
    </Kaart>
  );
}
