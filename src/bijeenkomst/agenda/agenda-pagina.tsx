import { casusadres } from '../../casus/adressen.ts';
import { ADRES } from '../../web/adressen.ts';
import { type FormStand, legeStand } from '../../web/formulier.ts';
import {
  Artikelen,
  Datumveld,
  Formulier,
  Kaart,
  Keuzelijst,
  Knop,
  KnopLink,
  Knoppen,
  Kolommen,
  Leeg,
  Link,
  Melding,
  Merkje,
  Paginakop,
  Stapel,
  Tekst,
  Tekstveld,
  Uitklap,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { dagEnDatum, datumVoluit, uurMinuut } from '../../web/tijd.ts';
import { agendaadres, BIJEENKOMSTEN, bijeenkomstadres } from '../adressen.ts';
import { isGeweestOfVandaag } from '../live/venster.ts';
import type { Dagvelden } from './agenda-formulier.ts';
import type { Agendabeeld, Plekbeeld, Plekcasus } from './toon-agenda.ts';

/** Wat er na het uitnodigen per plek gebeurde, als het niet gewoon goed ging. */
export type Plekuitslag = { readonly jongere: string; readonly zin: string; readonly naar: string | null };

type Props = {
  readonly beeld: Agendabeeld;
  readonly uitslag?: readonly Plekuitslag[] | undefined;
  readonly verstuurd?: number | undefined;
  readonly stand?: FormStand<Dagvelden> | undefined;
};

/** Kan deze plek nog worden verstuurd? Wie zou zijn begonnen, is niet meer uit te nodigen of te verzetten. */
const isOpen = ({ casus, op }: Plekbeeld, nu: Date): boolean =>
  casus !== null && op > nu && (casus.bijeenkomst === null || casus.gewijzigd);

/** De agenda van een dag: jongeren na elkaar, elk met eigen mensen. Alleen voor wie haar maakte. */
export function AgendaPagina({ beeld, uitslag = [], verstuurd, stand }: Props) {
  const teVersturen = beeld.plekken.filter((plek) => isOpen(plek, beeld.nu));
  return (
    <Pagina
      titel={`Agenda van ${datumVoluit(beeld.begintOp)}`}
      soort="vak"
      hoofdmenu="bijeenkomsten"
      kruimel={[
        { naam: 'Mijn werk', naar: ADRES.mijnWerk },
        { naam: 'Bijeenkomsten', naar: BIJEENKOMSTEN },
        { naam: 'Agenda' },
      ]}
    >
      <Paginakop
        titel={`Agenda van ${dagEnDatum(beeld.begintOp, beeld.nu).toLowerCase()}`}
        onder={`${beeld.overlegtype} · ${beeld.plaats}`}
        inleiding="Alleen u ziet deze lijst. Ieder ander ziet de eigen afspraak en niet dat er meer jongeren zijn."
      />
      {verstuurd !== undefined && <Uitslag uitslag={uitslag} verstuurd={verstuurd} />}
      <Kolommen>
        <Stapel ritme="kolom">
          <Kaart titel="Plekken" ritme="gewoon" eind={<Artikelen ids={['T25-07']} />}>
            {beeld.plekken.length === 0 ? (
              <Leeg kaal titel="De agenda is leeg">
                Zet hiernaast een jongere op de agenda.
              </Leeg>
            ) : (
              <ol class="ovt-stapel">
                {beeld.plekken.map((plek, i) => (
                  <Plek key={plek.plek} beeld={beeld} plek={plek} plaats={i} />
                ))}
              </ol>
            )}
            {teVersturen.length > 0 && (
              <Formulier actie={agendaadres(beeld.id).uitnodigen}>
                <Knoppen>
                  <Knop>
                    {teVersturen.some(({ casus }) => casus?.gewijzigd)
                      ? 'Verstuur wat is veranderd'
                      : 'Nodig iedereen uit'}
                  </Knop>
                </Knoppen>
              </Formulier>
            )}
          </Kaart>
        </Stapel>
        <Stapel ritme="kolom">
          <Erbij beeld={beeld} />
          <Dag beeld={beeld} stand={stand} />
        </Stapel>
      </Kolommen>
    </Pagina>
  );
}

function Uitslag({ uitslag, verstuurd }: { readonly uitslag: readonly Plekuitslag[]; readonly verstuurd: number }) {
  const goed =
    verstuurd === 0
      ? 'Er is niets verstuurd.'
      : `${verstuurd} ${verstuurd === 1 ? 'plek is' : 'plekken zijn'} verstuurd.`;
  return (
    <Melding soort={uitslag.length === 0 ? 'ok' : 'let-op'} stand>
      <p>
        <strong>{goed}</strong>
      </p>
      {uitslag.map(({ jongere, zin, naar }) => (
        <p key={jongere}>
          {jongere}: {zin} {naar !== null && <Link naar={naar}>Leg vast wie is geïnformeerd</Link>}
        </p>
      ))}
    </Melding>
  );
}

type Plekprops = { readonly beeld: Agendabeeld; readonly plek: Plekbeeld; readonly plaats: number };

function Plek({ beeld, plek, plaats }: Plekprops) {
  const { casus } = plek;
  const naam = casus?.jongere ?? (plek.gesloten ? 'Gesloten casus' : 'Pauze');
  return (
    <li class={casus?.bijeenkomst ? 'ovt-plek ovt-plek--klaar' : 'ovt-plek'}>
      <div>
        <div class="ovt-rij ovt-rij--uiteen">
          <span>
            <span class="ovt-cijfers ovt-titel">{uurMinuut(plek.op)}</span> · {plek.duurMinuten} minuten
            <br />
            <strong>{naam}</strong>
            {casus !== null && (
              <>
                {' '}
                <span class="ovt-klein ovt-kort">{casus.kenmerk}</span>
                <br />
                <span class="ovt-klein">{mensenzin(casus, plek.op <= beeld.nu)}</span>
              </>
            )}
          </span>
          <span class="ovt-rij ovt-rij--krap">
            {casus !== null && <Plekmerk casus={casus} voorbij={plek.op <= beeld.nu} />}
            {casus !== null && casus.bijeenkomst !== null && (
              <KnopLink
                naar={bijeenkomstadres({ casus: casus.id, bijeenkomst: casus.bijeenkomst }).live}
                soort="tweede"
                klein
                bij={`van ${naam}`}
              >
                {isGeweestOfVandaag(plek, beeld.nu) ? 'Open de tafel' : 'Bereid voor'}
              </KnopLink>
            )}
          </span>
        </div>
        <Plekwijzigen beeld={beeld} plek={plek} plaats={plaats} naam={naam} />
      </div>
    </li>
  );
}

function Plekmerk({ casus, voorbij }: { readonly casus: Plekcasus; readonly voorbij: boolean }) {
  if (casus.naam === 'mag-niet') return <Merkje soort="nee">kan niet</Merkje>;
  return (
    <>
      {casus.naam === 'zonder-naam' && <Merkje soort="wacht">zonder naam</Merkje>}
      {casus.bijeenkomst === null ? (
        <Merkje soort="stil">{voorbij ? 'niet verstuurd' : 'nog niet verstuurd'}</Merkje>
      ) : casus.gewijzigd ? (
        <Merkje soort="wacht">veranderd</Merkje>
      ) : (
        <Merkje soort="ja">uitgenodigd</Merkje>
      )}
    </>
  );
}

function mensenzin({ mensen, komen, nogInformeren, bijeenkomst }: Plekcasus, voorbij: boolean): string {
  if (bijeenkomst === null && voorbij)
    return 'De tijd is voorbij en niemand is uitgenodigd. Zet de jongere op een nieuwe agenda.';
  const wie = `${mensen} ${mensen === 1 ? 'mens' : 'mensen'}`;
  const komt = bijeenkomst === null ? `${wie} worden uitgenodigd` : `${wie} uitgenodigd, ${komen} komen`;
  return nogInformeren === 0 ? komt : `${komt}; ${nogInformeren} nog te informeren`;
}

function Plekwijzigen({ beeld, plek, plaats, naam }: Plekprops & { readonly naam: string }) {
  const adres = agendaadres(beeld.id).wijzigen;
  const knop = (soort: string, tekst: string, velden: Readonly<Record<string, string>>) => (
    <Formulier actie={adres} klasse="ovt-actie">
      <VerborgenVeld naam="soort" waarde={soort} />
      <VerborgenVeld naam="plek" waarde={plek.plek} />
      {Object.entries(velden).map(([sleutel, waarde]) => (
        <VerborgenVeld key={sleutel} naam={sleutel} waarde={waarde} />
      ))}
      <Knop soort="rustig" klein bij={naam}>
        {tekst}
      </Knop>
    </Formulier>
  );
  return (
    <Uitklap titel={`Wijzig plek ${plaats + 1}`}>
      <Stapel ritme="eng">
        <div class="ovt-rij ovt-rij--krap">
          {plaats > 0 && knop('verschuiven', 'Eerder', { naar: 'eerder' })}
          {plaats < beeld.plekken.length - 1 && knop('verschuiven', 'Later', { naar: 'later' })}
          {plek.casus?.bijeenkomst ? (
            <Link naar={casusadres(plek.casus.id).bijeenkomsten}>Zeg deze af bij de casus</Link>
          ) : (
            knop('weghalen', 'Haal weg', {})
          )}
        </div>
        <Formulier
          actie={adres}
          klasse="ovt-rij ovt-rij--krap"
          stand={legeStand({ minuten: String(plek.duurMinuten) })}
        >
          <VerborgenVeld naam="soort" waarde="duur" />
          <VerborgenVeld naam="plek" waarde={plek.plek} />
          <label>
            <span class="ovt-klein">Minuten voor plek {plaats + 1}</span>
            <input
              class="utrecht-textbox"
              name="minuten"
              type="text"
              inputMode="numeric"
              value={String(plek.duurMinuten)}
              autocomplete="off"
            />
          </label>
          <Knop soort="tweede" klein bij={naam}>
            Zet duur
          </Knop>
        </Formulier>
      </Stapel>
    </Uitklap>
  );
}

function Erbij({ beeld }: { readonly beeld: Agendabeeld }) {
  const adres = agendaadres(beeld.id).wijzigen;
  return (
    <Kaart titel="Zet erbij" ritme="gewoon">
      {beeld.erbij.length === 0 ? (
        <Tekst>Al uw casussen van dit soort overleg staan erop.</Tekst>
      ) : (
        <Formulier actie={adres} ritme="krap" stand={legeStand({ minuten: '20' })}>
          <VerborgenVeld naam="soort" waarde="casus-erbij" />
          <Keuzelijst
            naam="casus"
            label="Jongere"
            opties={beeld.erbij.map(({ casus, label }) => ({ waarde: casus, label }))}
          />
          <Tekstveld naam="minuten" label="Hoeveel minuten" cijfers />
          <Knop soort="tweede">Zet op de agenda</Knop>
        </Formulier>
      )}
      <Formulier actie={adres}>
        <VerborgenVeld naam="soort" waarde="pauze-erbij" />
        <VerborgenVeld naam="minuten" waarde="15" />
        <Knop soort="rustig">Zet 15 minuten pauze erbij</Knop>
      </Formulier>
    </Kaart>
  );
}

function Dag({ beeld, stand }: { readonly beeld: Agendabeeld; readonly stand: FormStand<Dagvelden> | undefined }) {
  if (beeld.begonnen && stand === undefined) return null;
  const nu = legeStand<Dagvelden>({
    dag: datumVoluit(beeld.begintOp),
    tijd: uurMinuut(beeld.begintOp),
    plaats: beeld.plaats,
  });
  return (
    <Kaart titel="Dag en plaats" ritme="gewoon">
      <Formulier actie={agendaadres(beeld.id).wijzigen} stand={stand ?? nu} ritme="krap">
        <VerborgenVeld naam="soort" waarde="dag" />
        <VerborgenVeld naam="versie" waarde={String(beeld.versie)} />
        <Datumveld naam="dag" label="Dag" />
        <Tekstveld naam="tijd" label="De eerste begint om" />
        <Tekstveld naam="plaats" label="Plaats" breed />
        <Knop soort="tweede">Bewaar dag en plaats</Knop>
      </Formulier>
    </Kaart>
  );
}
