import { maakTaal } from '../betrokkene/teksten/teksten.ts';
import { naamIn, naamVooraan, somOp } from '../betrokkene/verbinden.ts';
import { Vraaglinks } from '../betrokkene/vragen/vraaglinks.tsx';
import { Geschreven, Zin } from '../betrokkene/zin.tsx';
import { metHoofdletter } from '../casus/woorden.ts';
import {
  Actie,
  Formulier,
  Gezienveld,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Leeg,
  Link,
  Melding,
  Merkje,
  Nederlands,
  Paginakop,
  Regels,
  Stapel,
  Tekst,
  Tekstvlak,
  Terug,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { tijdIn } from '../web/tijd-in-taal.ts';
import { gezinsplanadres } from './adressen.ts';
import { inleidingVan } from './gezin-document.ts';
import { laatsteStanden } from './planregels.tsx';
import type { Regelbeeld } from './regelbeeld.ts';
import type { Stapstand } from './stap-paginas.tsx';
import type { Plantaal } from './teksten.ts';
import type { Planbeeld } from './toon-plan.ts';

type Props = { readonly beeld: Planbeeld; readonly taal: Plantaal };

/** Het plan voor ouder en jongere: eerst de vraag, dan wat ik doe, dan de doelen. Eerst voor de telefoon. */
export function Gezinsplanpagina({ beeld, taal, stand }: Props & { readonly stand?: Stapstand }) {
  const { plan } = beeld;
  const adres = gezinsplanadres(beeld.casus.id);
  const leeg = plan === null || plan.status === 'afgezien';
  const dicht = beeld.casus.status === 'gesloten';
  return (
    <Pagina titel={taal('titel')} soort="gezin">
      <Terug naar={adres.zaak} naam={taal('terug')} />
      <Paginakop titel={taal('titel')} {...(leeg && !dicht ? {} : { inleiding: inleidingVan(beeld, taal) })} />
      {!dicht && (leeg ? <GeenPlan beeld={beeld} taal={taal} /> : <HetPlan beeld={beeld} taal={taal} stand={stand} />)}
    </Pagina>
  );
}

function GeenPlan({ beeld, taal }: Props) {
  return beeld.waaromGeen === null ? (
    <Leeg niveau={2} titel={taal('geen')}>
      {taal('geen.uitleg')}
    </Leeg>
  ) : (
    <Kaart titel={taal('geen.komt-niet')}>
      <p>
        <Nederlands>{beeld.waaromGeen}</Nederlands>
      </p>
    </Kaart>
  );
}

function HetPlan({ beeld, taal, stand }: Props & { readonly stand: Stapstand }) {
  const { plan, doelen } = beeld;
  const adres = gezinsplanadres(beeld.casus.id);
  const mijn = beeld.acties.filter((actie) => actie.vanMij);
  const stappen = beeld.acties.filter((actie) => !actie.vanMij);
  return (
    <>
      {plan?.status === 'vervangen' && <Link naar={adres.plan}>{taal('ouder.nu')}</Link>}
      <Antwoord beeld={beeld} taal={taal} stand={stand} />
      {beeld.loop.kind === 'loopt' && (
        <Kaart titel={taal('mijn')} ritme="eng">
          {mijn.length === 0 ? <p>{taal('mijn.leeg')}</p> : <Regellijst regels={mijn} beeld={beeld} taal={taal} />}
        </Kaart>
      )}
      {doelen.length === 0 && beeld.loop.kind !== 'voorbij' ? (
        <Leeg niveau={2} titel={taal('doelen.leeg')}>
          {taal('doelen.leeg.uitleg')}
        </Leeg>
      ) : (
        doelen.length > 0 && (
          <Kaart titel={taal('doelen')} ritme="eng">
            <Regellijst regels={doelen} beeld={beeld} taal={taal} />
          </Kaart>
        )
      )}
      {stappen.length > 0 && (
        <Kaart titel={taal('stappen')} ritme="eng">
          <Regellijst regels={stappen} beeld={beeld} taal={taal} />
        </Kaart>
      )}
      {beeld.schrijfbaar && (
        <Knoppen>
          <KnopLink naar={adres.toevoegen('doel')} soort="tweede">
            {taal('doel.nieuw')}
          </KnopLink>
          <KnopLink naar={adres.toevoegen('actie')} soort="tweede">
            {taal('actie.nieuw')}
          </KnopLink>
        </Knoppen>
      )}
      <Samen beeld={beeld} taal={taal} />
      <p>
        <KnopLink naar={adres.pdf(plan?.versie)} soort="rustig">
          {taal('pdf')}
        </KnopLink>
      </p>
      <Eerder beeld={beeld} taal={taal} />
    </>
  );
}

/** De vraag of iemand het eens is; ja en nee even groot, niets vooraf gekozen. */
function Antwoord({ beeld, taal, stand }: Props & { readonly stand: Stapstand }) {
  const { plan, akkoorden } = beeld;
  const mijn = akkoorden.find((a) => a.ik);
  if (mijn === undefined || plan === null) return null;
  const gegeven = (
    <>
      <p>
        <strong>{taal(`antwoord.${mijn.stand}`)}</strong>
      </p>
      {mijn.woorden !== null && <p>{taal('antwoord.woorden', { woorden: mijn.woorden })}</p>}
    </>
  );
  if (plan.status !== 'voorgelegd')
    return (
      <Kaart titel={taal('vraag')} ritme="eng">
        {gegeven}
      </Kaart>
    );
  return (
    <Kaart titel={taal('vraag')} soort="vraag" ritme="gewoon">
      <p>{taal('vraag.uitleg')}</p>
      {mijn.stand !== 'gevraagd' && gegeven}
      <Formulier actie={gezinsplanadres(beeld.casus.id).antwoord} stand={stand} ritme="gewoon" concept>
        <Gezienveld naam="plan" nu={plan.id} />
        <Gezienveld naam="ronde" nu={plan.ronde} />
        <Keuzerondjes
          naam="stand"
          vraag={taal('vraag.eens')}
          indeling="naast"
          keuzes={[
            { waarde: 'akkoord', label: taal('vraag.eens.ja') },
            { waarde: 'niet-akkoord', label: taal('vraag.eens.nee') },
          ]}
        />
        <Tekstvlak naam="woorden" label={taal('vraag.woorden')} beschrijving={taal('vraag.woorden.wie')} rijen={4} />
        <Knop breed>{taal('vraag.knop')}</Knop>
      </Formulier>
    </Kaart>
  );
}

function Regellijst({ regels, beeld, taal }: Props & { readonly regels: readonly Regelbeeld[] }) {
  return (
    <Regels
      regels={regels.map((regel) => ({
        titel: <Regeltitel regel={regel} taal={taal} />,
        onder: <Regeldeel regel={regel} beeld={beeld} taal={taal} />,
      }))}
    />
  );
}

/** Wat er staat, in de woorden van wie het schreef. */
function Regeltitel({ regel, taal }: { readonly regel: Regelbeeld; readonly taal: Plantaal }) {
  return regel.tekst === null ? taal('gewist') : <Geschreven door={regel.bron}>{regel.tekst.wat}</Geschreven>;
}

function Regeldeel({ regel, beeld, taal }: Props & { readonly regel: Regelbeeld }) {
  const { tekst, wie, wanneer, bron } = regel;
  const namen = somOp(
    taal.code,
    wie.map((mens) => (mens.deelnemer === beeld.ik.deelnemer ? taal('ik') : naamIn(taal, mens))),
  );
  return (
    <>
      {regel.leefgebied !== null && <Merkje>{taal(`gebied.${regel.leefgebied}`)}</Merkje>}
      {tekst?.meten && (
        <Tekst soort="klein">
          <Zin taal={taal} sleutel="meten" waarden={{ meten: <Geschreven door={bron}>{tekst.meten}</Geschreven> }} />
        </Tekst>
      )}
      <Tekst soort="klein">{taal(regel.soort === 'doel' ? 'wie' : 'wie.doet', { wie: namen })}</Tekst>
      {wanneer !== null && (
        <Tekst soort="klein">{taal('klaar', { dag: tijdIn(taal.code).datumVoluit(wanneer) })}</Tekst>
      )}
      {!regel.eigen && <Tekst soort="klein">{taal('van', { naam: naamIn(taal, bron) })}</Tekst>}
      <Standen regel={regel} taal={taal} />
      <Wegen regel={regel} beeld={beeld} taal={taal} />
      {(!regel.eigen || regel.standen.some(({ ik }) => !ik)) && (
        <Vraaglinks
          casus={beeld.casus.id}
          over={{ gegeven: regel.gegeven }}
          bij={<Regeltitel regel={regel} taal={taal} />}
          taal={maakTaal(taal, null)}
        />
      )}
    </>
  );
}

/** Van ieder de laatste stand; woorden erbij alleen voor wie ze mag lezen. */
function Standen({ regel, taal }: { readonly regel: Regelbeeld; readonly taal: Plantaal }) {
  return laatsteStanden(regel.standen).map((s) => (
    <Tekst key={`${s.soort} ${s.door.deelnemer}`} soort="klein">
      {taal(`stand.${s.stand}`, { wie: s.ik ? metHoofdletter(taal('ik')) : naamVooraan(taal, s.door) })}{' '}
      {s.woorden !== null && <Geschreven door={s.door}>{s.woorden}</Geschreven>}
    </Tekst>
  ));
}

function Wegen({ regel, beeld, taal }: Props & { readonly regel: Regelbeeld }) {
  const adres = gezinsplanadres(beeld.casus.id);
  const bij = <Regeltitel regel={regel} taal={taal} />;
  const mag = {
    voortgang: regel.magVoortgang && regel.vanMij,
    evaluatie: regel.magEvaluatie,
    weghalen: regel.eigen && beeld.schrijfbaar,
  };
  if (!mag.voortgang && !mag.evaluatie && !mag.weghalen) return null;
  return (
    <Knoppen>
      {mag.voortgang && (
        <KnopLink naar={adres.voortgang(regel.regel)} soort="tweede" bij={bij}>
          {taal('hoe.voortgang')}
        </KnopLink>
      )}
      {mag.evaluatie && (
        <KnopLink naar={adres.evaluatie(regel.regel)} soort="tweede" bij={bij}>
          {taal('hoe.evaluatie')}
        </KnopLink>
      )}
      {mag.weghalen && (
        <Actie actie={adres.weghalen(regel.regel)}>
          <Knop soort="rustig" bij={bij}>
            {taal('weg')}
          </Knop>
        </Actie>
      )}
    </Knoppen>
  );
}

function Samen({ beeld, taal }: Props) {
  const { plan, gesprekken, loop } = beeld;
  if (plan === null || plan.evaluatie_op === null || loop.kind !== 'loopt') return null;
  const { datumVoluit } = tijdIn(taal.code);
  return (
    <Kaart titel={taal('samen')} ritme="eng">
      <Stapel ritme="eng">
        <p>{taal('samen.evaluatie', { dag: datumVoluit(plan.evaluatie_op) })}</p>
        <p>{taal('samen.gesprek', { weken: plan.gesprek_weken ?? 0 })}</p>
        {gesprekken.map(({ op }) => (
          <Tekst key={op} soort="klein">
            {taal('samen.was', { dag: datumVoluit(op) })}
          </Tekst>
        ))}
      </Stapel>
    </Kaart>
  );
}

function Eerder({ beeld, taal }: Props) {
  const adres = gezinsplanadres(beeld.casus.id);
  const ander = beeld.versies.filter((v) => v.vastgesteld_op !== null && v.id !== beeld.plan?.id);
  if (ander.length === 0) return null;
  return (
    <Kaart titel={taal('eerder')} soort="rustig">
      <Regels
        regels={ander.map(({ versie, vastgesteld_op }) => ({
          titel: (
            <Link naar={adres.versie(versie)} los>
              {taal('eerder.versie', { dag: tijdIn(taal.code).datumVoluit(vastgesteld_op ?? beeld.vandaag) })}
            </Link>
          ),
        }))}
      />
    </Kaart>
  );
}

/** Waarom iets nu niet ging, boven het plan van nu. */
export function Nietnu({ taal }: { readonly taal: Plantaal }) {
  return (
    <Melding soort="let-op" stand>
      <p>{taal('niet-nu')}</p>
    </Melding>
  );
}
