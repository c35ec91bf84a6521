import { momentVan } from '../bijeenkomst/moment.ts';
import type { Gezinslid, Verzoeker } from '../db/verzoeker.ts';
import { isUuid } from '../lib/ids.ts';
import { dagVan } from '../lib/klok.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import {
  datum,
  type FormStand,
  jaNee,
  keuze,
  legeStand,
  metFout,
  ontleed,
  sleutel,
  verplichteTekst,
} from '../web/formulier.ts';
import { isGezin as isGezinssoort, lezerBij } from '../web/lezer.ts';
import type { Antwoord, Webverzoek } from '../web/route.ts';
import { datumVoluit, uurMinuut } from '../web/tijd.ts';
import { datalekadres } from './adressen.ts';
import { type Melder, type Meldplek, meldDatalek, toonMeldplekken, toonOntvangst } from './meld-datalek.ts';
import {
  GezinMeldPagina,
  GezinOntvangenPagina,
  MeldPagina,
  type Meldvelden,
  OntvangenPagina,
} from './meld-paginas.tsx';
import { SOORTSLEUTELS } from './soorten.ts';
import { type Datalektaal, maakDatalektaal } from './teksten.ts';
import { leesTijd, tijdveld } from './tijdveld.ts';

type Verzoek = Webverzoek<Melder>;
type Stand = FormStand<Meldvelden>;

const isGezin = (verzoeker: Verzoeker): verzoeker is Gezinslid => isGezinssoort(verzoeker.soort);

const taalVan = (verzoek: Verzoek): Datalektaal => maakDatalektaal(lezerBij(verzoek));

export async function toonMelden(verzoek: Verzoek): Promise<Antwoord> {
  const nu = verzoek.omgeving.klok();
  const gezin = isGezin(verzoek.verzoeker);
  const stand = legeStand<Meldvelden>({
    id: verzoek.omgeving.ids(),
    ...(gezin ? {} : { dag: datumVoluit(nu), tijd: uurMinuut(nu) }),
  });
  return formulier(verzoek, await toonMeldplekken(verzoek), stand);
}

function formulier(verzoek: Verzoek, plekken: readonly Meldplek[], gelezen: Stand): Antwoord {
  const stand = isUuid(gelezen.waarden.id)
    ? gelezen
    : { ...gelezen, waarden: { ...gelezen.waarden, id: verzoek.omgeving.ids() } };
  const status = Object.keys(stand.fouten).length > 0 ? 422 : 200;
  if (isGezin(verzoek.verzoeker))
    return {
      kind: 'pagina',
      status,
      inhoud: <GezinMeldPagina stand={stand} plekken={plekken} taal={taalVan(verzoek)} />,
    };
  const [partij] = plekken;
  if (partij === undefined) return { kind: 'niet-gevonden' };
  return { kind: 'pagina', status, inhoud: <MeldPagina stand={stand} partij={partij} /> };
}

export async function meld(verzoek: Verzoek): Promise<Antwoord> {
  const plekken = await toonMeldplekken(verzoek);
  const lezing = isGezin(verzoek.verzoeker) ? leesGezin(verzoek, plekken) : leesVak(verzoek, plekken);
  if (lezing.kind === 'fout') return formulier(verzoek, plekken, lezing.stand);
  const { gemerktOp } = lezing.waarde;
  if (gemerktOp > verzoek.omgeving.klok())
    return formulier(verzoek, plekken, metFout(lezing.stand, 'tijd', 'Kies een tijd die al geweest is.'));
  const uitkomst = await meldDatalek(verzoek, lezing.waarde);
  switch (uitkomst.kind) {
    case 'gemeld':
      return { kind: 'naar', adres: datalekadres(uitkomst.datalek).ontvangen };
    case 'andere-organisatie':
      return formulier(verzoek, plekken, metFout(lezing.stand, 'partij', taalVan(verzoek)('partij.leeg')));
    default:
      return assertNever(uitkomst);
  }
}

type Lezing =
  | { readonly kind: 'ok'; readonly waarde: Parameters<typeof meldDatalek>[1]; readonly stand: Stand }
  | { readonly kind: 'fout'; readonly stand: Stand };

function leesVak({ omgeving, velden }: Verzoek, plekken: readonly Meldplek[]): Lezing {
  const vandaag = dagVan(omgeving.klok());
  const lezing = ontleed(
    {
      id: sleutel(),
      soort: keuze(SOORTSLEUTELS, { leeg: 'Kies wat er misging.' }),
      tekst: verplichteTekst({ max: 4_000, regels: true, leeg: 'Schrijf op wat er is gebeurd.' }),
      dag: datum({
        leeg: 'Vul in wanneer u het merkte.',
        tot: { dag: vandaag, fout: 'Kies vandaag of een dag ervoor.' },
      }),
      tijd: tijdveld('Vul in hoe laat u het merkte, ongeveer.'),
      voort: jaNee({ leeg: 'Kies of het nu nog doorgaat.' }),
      systeem: jaNee({ leeg: 'Kies of het aan Overlegtafel zelf ligt. Weet u het niet, kies dan nee.' }),
    },
    velden,
  );
  const stand = lezing.stand as Stand;
  if (lezing.kind === 'fout') return { kind: 'fout', stand };
  const { id, soort, tekst, dag, tijd, voort: duurtVoort, systeem: systeemfout } = lezing.waarde;
  const waarde = {
    id,
    soort,
    tekst,
    gemerktOp: momentVan(dag, leesTijd(tijd)),
    duurtVoort,
    systeemfout,
    partij: plekken[0]?.id ?? '',
  };
  return { kind: 'ok', waarde, stand };
}

function leesGezin(verzoek: Verzoek, plekken: readonly Meldplek[]): Lezing {
  const { omgeving, velden, taal: code } = verzoek;
  const taal = taalVan(verzoek);
  const nu = omgeving.klok();
  const lezing = ontleed(
    {
      id: sleutel(),
      soort: keuze(SOORTSLEUTELS, { leeg: taal('soort.leeg') }),
      tekst: verplichteTekst({ max: 4_000, regels: true, leeg: taal('tekst.leeg') }),
      dag: datum({ leeg: taal('dag.leeg'), tot: { dag: dagVan(nu), fout: taal('dag.toekomst') } }),
      partij: keuze(
        plekken.map(({ id }) => id),
        { leeg: taal('partij.leeg') },
      ),
      voort: jaNee({ leeg: taal('voort.leeg') }),
    },
    velden,
    code,
  );
  const stand = lezing.stand as Stand;
  if (lezing.kind === 'fout') return { kind: 'fout', stand };
  const { dag, voort: duurtVoort, ...rest } = lezing.waarde;
  // Een gezin hoeft geen tijd te weten: vandaag is nu, een eerdere dag begint om middernacht.
  const gemerktOp = dag === dagVan(nu) ? nu : momentVan(dag, '00:00');
  return { kind: 'ok', waarde: { ...rest, gemerktOp, duurtVoort, systeemfout: false }, stand };
}

export async function toonOntvangen(verzoek: Verzoek): Promise<Antwoord> {
  const ontvangst = await toonOntvangst(verzoek, verzoek.pad.datalek ?? '');
  if (ontvangst === null) return { kind: 'niet-gevonden' };
  const inhoud = isGezin(verzoek.verzoeker) ? (
    <GezinOntvangenPagina ontvangst={ontvangst} taal={taalVan(verzoek)} />
  ) : (
    <OntvangenPagina ontvangst={ontvangst} />
  );
  return { kind: 'pagina', inhoud };
}
