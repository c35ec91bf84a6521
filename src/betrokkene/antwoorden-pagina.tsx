import type { ComponentChildren } from 'preact';
import type { Intrekking } from '../toestemming/intrekkingen.ts';
import type { EigenAntwoord, EigenAntwoorden, Leesbaar } from '../toestemming/toon-vraag.ts';
import { belAdres } from '../web/onderdelen/contact.tsx';
import {
  Actie,
  Kaart,
  Knop,
  KnopLink,
  Leeg,
  Lijst,
  Melding,
  Merkje,
  Nederlands,
  Paginakop,
  Regels,
  Terug,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { tijdIn } from '../web/tijd-in-taal.ts';
import { zaakadres } from './adressen.ts';
import { Bellen } from './bellen.tsx';
import type { Taal } from './teksten/teksten.ts';
import { eigenTitels } from './teksten/titels.ts';
import { Vraaglinks } from './vragen/vraaglinks.tsx';
import { soortnaam } from './vragen/vraagwoorden.ts';
import { Zin } from './zin.tsx';

type Props = {
  readonly casus: string;
  readonly stand: Extract<EigenAntwoorden, { kind: 'antwoorden' }>;
  readonly taal: Taal;
};

const geldt = (a: EigenAntwoord): boolean => a.antwoord === 'ja' && a.ingetrokkenOp === null;

/** De eigen antwoorden: wat er geldt, en intrekken met een druk op de knop, met ernaast wat dat verandert. */
export function Antwoordenpagina({ casus, stand, taal }: Props) {
  const adres = zaakadres(casus);
  const { regie, vragen } = stand;
  const titels = eigenTitels(vragen.map((vraag) => vraag.tekst.titel));
  const dicht = regie.voorbij;
  const ja = dicht ? [] : vragen.flatMap((vraag) => vraag.antwoorden.filter(geldt));
  const leeg = dicht ? 'antwoorden.leeg.voorbij' : 'antwoorden.leeg';
  return (
    <Pagina titel={taal('antwoorden.titel')} soort="gezin">
      <Terug naar={adres.zaak} naam={taal('zaak.terug')} />
      <Paginakop
        titel={taal('antwoorden.titel')}
        inleiding={taal(dicht ? 'antwoorden.inleiding.voorbij' : 'antwoorden.inleiding')}
      />
      {stand.beslistNietMeer && (
        <Melding>
          <p>{taal('antwoorden.zestien')}</p>
        </Melding>
      )}
      {vragen.length === 0 && !stand.beslistNietMeer && (
        <Leeg niveau={2} titel={taal(leeg)}>
          {taal(`${leeg}.uitleg`)}
        </Leeg>
      )}
      {ja.length > 0 && (
        <Kaart titel={taal('antwoorden.gevolg')} ritme="eng">
          <Lijst
            punten={[
              taal('antwoorden.gevolg.meteen'),
              taal('antwoorden.gevolg.bericht'),
              taal('antwoorden.gevolg.blijft'),
              taal('antwoorden.gevolg.door'),
            ]}
          />
        </Kaart>
      )}
      {vragen.map((vraag, i) => (
        <Vraagkaart
          key={vraag.vraag}
          casus={casus}
          vraag={vraag}
          titel={titels[i] ?? vraag.tekst.titel}
          dicht={dicht}
          taal={taal}
        />
      ))}
      <Watdeanderdeed casus={casus} stand={stand} taal={taal} />
      {ja.length > 1 && (
        <Actie actie={adres.intrekken} velden={{ alles: 'ja' }}>
          <Knop soort="tweede" breed>
            {taal('antwoorden.trek-alles-in')}
          </Knop>
        </Actie>
      )}
      <Bellen regie={regie} taal={taal} />
    </Pagina>
  );
}

/** Wat ontvangers deden nadat deze lezer introk; over een antwoord kan hij iets vragen (11.5, 12.4i). */
function Watdeanderdeed({ casus, stand: { intrekkingen, regie }, taal }: Props) {
  if (intrekkingen.length === 0) return null;
  return (
    <Kaart titel={taal('antwoorden.ander')} ritme="eng">
      <Lijst
        punten={intrekkingen.map((intrekking) => (
          <>
            <Anderzin intrekking={intrekking} taal={taal} />
            {intrekking.antwoord !== null && !regie.voorbij && (
              <Vraaglinks
                casus={casus}
                over={{ intrekking: intrekking.id }}
                bij={`${intrekking.naam}, ${intrekking.partij}`}
                taal={taal}
              />
            )}
          </>
        ))}
      />
    </Kaart>
  );
}

function Vraagkaart({
  casus,
  vraag,
  titel,
  dicht,
  taal,
}: {
  readonly casus: string;
  readonly vraag: Leesbaar;
  readonly titel: ComponentChildren;
  /** Het overleg is gesloten: er is niets meer in te trekken. */
  readonly dicht: boolean;
  readonly taal: Taal;
}) {
  const adres = zaakadres(casus);
  const { antwoorden, voorbij } = vraag;
  return (
    <Kaart titel={titel} ritme="gewoon">
      <p class="ovt-klein">
        {taal('antwoorden.van', { partij: vraag.partij, datum: tijdIn(taal.code).datumVoluit(vraag.gevraagdOp) })}
      </p>
      <p>
        <Nederlands>{vraag.vraagstuk}</Nederlands>
      </p>
      {voorbij && <p>{taal(dicht ? 'antwoorden.voorbij' : 'antwoorden.vervangen')}</p>}
      {voorbij && !dicht && antwoorden.some(geldt) && <p>{taal('antwoorden.vervangen.ja')}</p>}
      {antwoorden.length > 0 && vraag.geenGeldige && <p>{taal('antwoorden.geen-geldige')}</p>}
      <Papier casus={casus} vraag={vraag} taal={taal} titel={titel} />
      {antwoorden.length > 0 &&
        vraag.tekst.ontvangers.map((ontvanger) => (
          <Ontvanger
            key={ontvanger.deelnemer}
            casus={casus}
            vraag={vraag}
            ontvanger={ontvanger}
            dicht={dicht}
            taal={taal}
          />
        ))}
      {!dicht && antwoorden.some(geldt) && <Liefstbellen vraag={vraag} taal={taal} />}
      {antwoorden.length > 0 && (
        <p>
          <KnopLink naar={adres.bewijs(vraag.vraag)} soort="rustig" bij={titel}>
            {taal('antwoorden.bewijs')}
          </KnopLink>
        </p>
      )}
      {!voorbij && (
        <p>
          <KnopLink naar={adres.vraag(vraag.vraag)} soort={antwoorden.length === 0 ? 'hoofd' : 'tweede'} bij={titel}>
            {taal(antwoorden.length === 0 ? 'antwoorden.geef' : 'antwoorden.opnieuw')}
          </KnopLink>
        </p>
      )}
    </Kaart>
  );
}

/** Stoppen hoeft niet op een pagina: wie vroeg, of als die er niet meer zit wie leidt, legt het ook na een telefoontje vast (6d). */
function Liefstbellen({
  vraag: {
    bel: { partij, telefoon },
  },
  taal,
}: {
  readonly vraag: Leesbaar;
  readonly taal: Taal;
}) {
  const nummer = (
    <a class="nl-link" href={belAdres(telefoon)}>
      <bdi>{telefoon}</bdi>
    </a>
  );
  return (
    <p class="ovt-klein">
      <Zin taal={taal} sleutel="antwoorden.bel" waarden={{ partij, telefoon: nummer }} />
    </p>
  );
}

type Ontvangerprops = {
  readonly casus: string;
  readonly vraag: Leesbaar;
  readonly ontvanger: Leesbaar['tekst']['ontvangers'][number];
  readonly dicht: boolean;
  readonly taal: Taal;
};

/** Wat er is geantwoord over een ontvanger, met intrekken bij elk antwoord dat geldt. */
function Ontvanger({
  casus,
  vraag: { antwoorden },
  ontvanger: { deelnemer, naam, soorten },
  dicht,
  taal,
}: Ontvangerprops) {
  return (
    <div>
      <h3 class="nl-heading nl-heading--level-3">{naam}</h3>
      <Regels
        regels={soorten.map((soort) => {
          const antwoord = antwoorden.find((a) => a.deelnemer === deelnemer && a.soort === soort.soort);
          return {
            titel: soortnaam(taal, soort.soort),
            onder: <Stand antwoord={antwoord} dicht={dicht} taal={taal} />,
            ...(antwoord !== undefined && geldt(antwoord) && !dicht
              ? {
                  eind: (
                    <Trekin
                      casus={casus}
                      antwoord={antwoord}
                      bij={`${naam}, ${soortnaam(taal, soort.soort).toLowerCase()}`}
                      taal={taal}
                    />
                  ),
                }
              : {}),
          };
        })}
      />
    </div>
  );
}

/** Wat van papier is overgenomen, en de knop om te zeggen dat het niet klopt: die werkt meteen, zonder uitleg. */
function Papier({ casus, vraag, titel, taal }: Omit<Parameters<typeof Vraagkaart>[0], 'dicht'>) {
  const papier = vraag.antwoorden.filter(({ herkomst }) => herkomst === 'papier');
  const [eerste] = papier;
  if (eerste === undefined) return null;
  if (papier.every(({ betwist }) => betwist))
    return (
      <Melding>
        <p>{taal('antwoorden.papier.betwist')}</p>
      </Melding>
    );
  return (
    <Melding>
      <p>{taal('antwoorden.papier', { partij: vraag.partij, datum: tijdIn(taal.code).datumVoluit(eerste.op) })}</p>
      <Actie actie={zaakadres(casus).nietGetekend} velden={{ vraag: vraag.vraag }}>
        <Knop soort="tweede" bij={titel}>
          {taal('antwoorden.papier.niet')}
        </Knop>
      </Actie>
    </Melding>
  );
}

function Anderzin({ intrekking, taal }: { readonly intrekking: Intrekking; readonly taal: Taal }) {
  const { naam, partij, antwoord } = intrekking;
  if (antwoord === null) return taal('antwoorden.ander.wacht', { naam, partij });
  if (antwoord.kind === 'verwijderd') return taal('antwoorden.ander.verwijderd', { naam, partij });
  const wet = <Nederlands>{antwoord.grondslag.wet}</Nederlands>;
  const woorden = antwoord.woorden === null ? null : <Nederlands>{antwoord.woorden}</Nederlands>;
  return (
    <>
      <Zin taal={taal} sleutel="antwoorden.ander.grondslag" waarden={{ naam, partij, wet }} />
      {woorden !== null && (
        <>
          {' '}
          <Zin taal={taal} sleutel="antwoorden.ander.woorden" waarden={{ woorden }} />
        </>
      )}
    </>
  );
}

type Standprops = { readonly antwoord: EigenAntwoord | undefined; readonly dicht: boolean; readonly taal: Taal };

function Stand({ antwoord, dicht, taal }: Standprops) {
  if (antwoord === undefined) return <Merkje soort="nee">{taal('controle.overgeslagen')}</Merkje>;
  if (antwoord.ingetrokkenOp !== null)
    return (
      <Merkje soort="nee">
        {taal('antwoorden.ingetrokken', { datum: tijdIn(taal.code).datumVoluit(antwoord.ingetrokkenOp) })}
      </Merkje>
    );
  const zin = `antwoorden.${antwoord.antwoord}` as const;
  return (
    <Merkje soort={antwoord.antwoord}>
      {taal(dicht ? `${zin}.voorbij` : zin, { datum: tijdIn(taal.code).datumVoluit(antwoord.op) })}
    </Merkje>
  );
}

function Trekin({
  casus,
  antwoord,
  bij,
  taal,
}: {
  readonly casus: string;
  readonly antwoord: EigenAntwoord;
  readonly bij: string;
  readonly taal: Taal;
}) {
  return (
    <Actie actie={zaakadres(casus).intrekken} velden={{ antwoord: antwoord.id }}>
      <Knop soort="tweede" bij={bij}>
        {taal('antwoorden.trek-in')}
      </Knop>
    </Actie>
  );
}
