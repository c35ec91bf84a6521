import { maakTaal } from '../betrokkene/teksten/teksten.ts';
import { Vraaglinks } from '../betrokkene/vragen/vraaglinks.tsx';
import { Geschreven } from '../betrokkene/zin.tsx';
import {
  Formulier,
  Gezienveld,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Leeg,
  Lijst,
  Link,
  Nederlands,
  Paginakop,
  Regels,
  Tekst,
  Tekstvlak,
  Terug,
  VerborgenVeld,
  Vinkjes,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { tijdIn } from '../web/tijd-in-taal.ts';
import { gezinsverslagadres } from './adressen.ts';
import type { Deelbeeld } from './deelbeeld.ts';
import {
  aanwezigzin,
  eigenMening,
  eigenWoorden,
  lezerOfNaam,
  standzin,
  toetredingVoorGezin,
} from './gezin-document.ts';
import { naTeKijken, type Stapstand } from './stap-paginas.tsx';
import type { Verslagtaal } from './teksten.ts';
import type { Afspraakbeeld, Verslagbeeld } from './toon-verslag.ts';
import type { Lijstbeeld } from './toon-verslagen.ts';

/** De verslagen van een zaak, voor ouder en jongere. */
export function Gezinslijstpagina({ beeld, taal }: { readonly beeld: Lijstbeeld; readonly taal: Verslagtaal }) {
  const adres = gezinsverslagadres(beeld.casus.id);
  const open = beeld.casus.status === 'open';
  const verslagen = beeld.regels.flatMap(({ op, verslag, wachtOpMij }) =>
    verslag === null ? [] : [{ op, id: verslag.id, wachtOpMij }],
  );
  return (
    <Pagina titel={taal('lijst')} soort="gezin">
      <Terug naar={adres.zaak} naam={taal('terug')} />
      <Paginakop titel={taal('lijst')} inleiding={taal(open ? 'lijst.bij' : 'gesloten')} />
      {open && verslagen.length === 0 && (
        <Leeg niveau={2} titel={taal('leeg')}>
          {taal('leeg.uitleg')}
        </Leeg>
      )}
      {open && verslagen.length > 0 && (
        <Kaart titel={taal('lijst')} ritme="eng">
          <Regels
            regels={verslagen.map(({ op, id, wachtOpMij }) => ({
              titel: (
                <Link naar={adres.een(id)} los>
                  {taal('titel', { dag: tijdIn(taal.code).datumVoluit(op) })}
                </Link>
              ),
              onder: wachtOpMij ? taal('wacht') : undefined,
            }))}
          />
        </Kaart>
      )}
    </Pagina>
  );
}

type Props = { readonly beeld: Verslagbeeld; readonly taal: Verslagtaal };

/** Het verslag voor ouder en jongere: eerst de tekst, dan de vraag of het klopt. Eerst voor de telefoon. */
export function Gezinsverslagpagina({ beeld, taal, stand }: Props & { readonly stand?: Stapstand }) {
  const adres = gezinsverslagadres(beeld.casus.id);
  const titel = taal('titel', { dag: tijdIn(taal.code).datumVoluit(beeld.bijeenkomstOp) });
  return (
    <Pagina titel={titel} soort="gezin">
      <Terug naar={adres.lijst} naam={taal('terug.lijst')} />
      <Paginakop titel={titel} inleiding={standzin(beeld, taal)} />
      {beeld.casus.status === 'open' && <Inhoud beeld={beeld} taal={taal} stand={stand} />}
    </Pagina>
  );
}

function Inhoud({ beeld, taal, stand }: Props & { readonly stand: Stapstand }) {
  return (
    <>
      {beeld.stukken.length === 0 && (
        <Leeg niveau={2} titel={taal('niets')}>
          {taal('niets.uitleg')}
        </Leeg>
      )}
      {beeld.toetredingen.map((toetreding) => (
        <Tekst key={toetreding.naam}>{toetredingVoorGezin(toetreding, taal)}</Tekst>
      ))}
      {beeld.stukken.map((stuk) =>
        stuk.kind === 'deel' ? (
          <Deelkaart key={stuk.deel.deel} deel={stuk.deel} beeld={beeld} taal={taal} />
        ) : (
          <Tekst key={stuk.sleutel}>
            {stuk.op === null ? taal('weg.nu') : taal('weg', { dag: tijdIn(taal.code).datumVoluit(stuk.op) })}
          </Tekst>
        ),
      )}
      {beeld.afspraken.length > 0 && (
        <Kaart titel={taal('afspraken')} ritme="eng">
          <Regels
            soort="dicht"
            regels={beeld.afspraken.map((a) => ({
              titel: <Nederlands>{a.tekst}</Nederlands>,
              onder: <Afspraakdeel afspraak={a} beeld={beeld} taal={taal} />,
            }))}
          />
        </Kaart>
      )}
      <Vraag beeld={beeld} taal={taal} stand={stand} />
      {beeld.aanwezig.length > 0 && (
        <Kaart titel={taal('aanwezig')} soort="rustig">
          <Lijst punten={beeld.aanwezig.map((a) => aanwezigzin(a, beeld, taal))} />
          <Vraaglinks
            casus={beeld.casus.id}
            over={{ aanwezig: beeld.verslag.bijeenkomst_id }}
            bij={taal('aanwezig')}
            taal={maakTaal(taal, null)}
          />
        </Kaart>
      )}
      <p>
        <KnopLink naar={gezinsverslagadres(beeld.casus.id).pdf(beeld.verslag.id)} soort="rustig">
          {taal('pdf')}
        </KnopLink>
      </p>
    </>
  );
}

function Afspraakdeel({ afspraak, beeld, taal }: Props & { readonly afspraak: Afspraakbeeld }) {
  const { id, gegeven, tekst, wie, datum } = afspraak;
  return (
    <>
      {wie !== null && `${taal('afspraak.wie', { wie: lezerOfNaam(wie, beeld, taal) })} `}
      {datum !== null && taal('afspraak.dag', { dag: tijdIn(taal.code).datumVoluit(datum) })}
      <Vraaglinks
        casus={beeld.casus.id}
        over={gegeven === null ? { afspraak: id } : { gegeven }}
        bij={<Nederlands>{tekst}</Nederlands>}
        taal={maakTaal(taal, null)}
      />
    </>
  );
}

function Deelkaart({ deel, beeld, taal }: Props & { readonly deel: Deelbeeld }) {
  const adres = gezinsverslagadres(beeld.casus.id);
  return (
    <Kaart titel={<Geschreven door={deel.bron}>{deel.titel}</Geschreven>} ritme="eng">
      {deel.tekst === null ? (
        <p>{taal('vernietigd')}</p>
      ) : (
        <Geschreven door={deel.bron} blok>
          {deel.tekst.split(/\n+/u).map((regel, i) => (
            <p key={i}>{regel}</p>
          ))}
        </Geschreven>
      )}
      <Tekst soort="klein">{taal('van', { naam: lezerOfNaam(deel.bron, beeld, taal) })}</Tekst>
      {eigenMening(deel, taal).map((zin) => (
        <Tekst key={zin} soort="klein">
          {zin}
        </Tekst>
      ))}
      {!deel.eigen && (
        <Vraaglinks
          casus={beeld.casus.id}
          over={{ gegeven: deel.gegeven }}
          bij={<Geschreven door={deel.bron}>{deel.titel}</Geschreven>}
          taal={maakTaal(taal, null)}
          kloptNiet={adres.kloptNiet(beeld.verslag.id, deel.deel)}
        />
      )}
    </Kaart>
  );
}

/** De vraag of het klopt; ja en nee even groot, niets vooraf gekozen. */
function Vraag({ beeld, taal, stand }: Props & { readonly stand: Stapstand }) {
  const mijn = beeld.akkoorden.find((a) => a.ik);
  if (mijn === undefined) return null;
  const gegeven = (
    <>
      <p>
        <strong>{taal(`antwoord.${mijn.stand}`)}</strong>
      </p>
      {eigenWoorden(beeld).map((woorden, i) => (
        <p key={i}>{taal('klopt-niet.woorden', { woorden })}</p>
      ))}
    </>
  );
  if (beeld.verslag.status !== 'ter-akkoord')
    return (
      <Kaart titel={taal('vraag')} ritme="eng">
        {gegeven}
      </Kaart>
    );
  const delen = naTeKijken(beeld);
  return (
    <Kaart titel={taal('vraag')} soort="vraag" ritme="gewoon">
      <p>{taal('vraag.uitleg')}</p>
      {mijn.stand !== 'gevraagd' && gegeven}
      <Formulier
        actie={gezinsverslagadres(beeld.casus.id).reactie(beeld.verslag.id)}
        stand={stand}
        ritme="gewoon"
        concept
      >
        <Gezienveld naam="ronde" nu={beeld.verslag.ronde} />
        <Keuzerondjes
          naam="stand"
          vraag={taal('vraag')}
          indeling="naast"
          keuzes={[
            { waarde: 'akkoord', label: taal('vraag.ja') },
            { waarde: 'niet-akkoord', label: taal('vraag.nee') },
          ]}
        />
        {delen.length > 0 && (
          <Vinkjes
            naam="delen"
            vraag={taal('vraag.delen')}
            beschrijving={taal('vraag.delen.bij')}
            keuzes={delen.map(({ deel, titel, bron }) => ({
              waarde: deel,
              label: <Geschreven door={bron}>{titel}</Geschreven>,
            }))}
          />
        )}
        <Tekstvlak naam="woorden" label={taal('vraag.woorden')} beschrijving={taal('vraag.woorden.bij')} rijen={4} />
        <Knop breed>{taal('vraag.knop')}</Knop>
      </Formulier>
    </Kaart>
  );
}

type Kloptnietprops = Props & { readonly deel: Deelbeeld; readonly id: string; readonly stand: Stapstand };

/** In eigen woorden zeggen dat een deel niet klopt. */
export function Gezinkloptnietpagina({ beeld, taal, deel, id, stand }: Kloptnietprops) {
  const adres = gezinsverslagadres(beeld.casus.id);
  return (
    <Pagina titel={taal('klopt-niet')} soort="gezin">
      <Terug naar={adres.een(beeld.verslag.id)} naam={taal('terug.verslag')} />
      <Paginakop titel={taal('klopt-niet')} />
      <Kaart titel={<Geschreven door={deel.bron}>{deel.titel}</Geschreven>} ritme="eng">
        <Geschreven door={deel.bron} blok>
          {(deel.tekst ?? taal('vernietigd')).split(/\n+/u).map((regel, i) => (
            <p key={i}>{regel}</p>
          ))}
        </Geschreven>
      </Kaart>
      <Formulier actie={adres.kloptNiet(beeld.verslag.id, deel.deel)} stand={stand} ritme="ruim" concept>
        <VerborgenVeld naam="reactie" waarde={id} />
        <Tekstvlak naam="woorden" label={taal('klopt-niet.vraag')} beschrijving={taal('vraag.woorden.bij')} rijen={5} />
        <Knoppen>
          <Knop>{taal('klopt-niet.knop')}</Knop>
          <KnopLink naar={adres.een(beeld.verslag.id)} soort="tweede">
            {taal('terug.verslag')}
          </KnopLink>
        </Knoppen>
      </Formulier>
    </Pagina>
  );
}
