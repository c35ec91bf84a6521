import { Eindekaart } from '../../afsluiten/gezin/pagina.tsx';
import { maakEindetaal } from '../../afsluiten/gezin/teksten.ts';
import { ADRES } from '../../web/adressen.ts';
import {
  Contact,
  Deuren,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Leeg,
  Lijst,
  Merkje,
  Nederlands,
  Paginakop,
  Regels,
  Stapel,
  Tafel,
  Terug,
  Uitklap,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { tijdIn } from '../../web/tijd-in-taal.ts';
import { zaakadres } from '../adressen.ts';
import { Bellen } from '../bellen.tsx';
import type { Taal } from '../teksten/teksten.ts';
import { eigenTitels } from '../teksten/titels.ts';
import { Vraaglinks } from '../vragen/vraaglinks.tsx';
import { Fasekaart, Gevraagdkaart, Veranderdkaart } from './thuis-kaarten.tsx';
import type { Afspraak, Zaak } from './toon-zaak.ts';
import { toonTafel } from './zaak-toon.ts';
import { deurenVan } from './zaakdeuren.ts';

type Props = { readonly zaak: Zaak; readonly meerZaken: boolean; readonly taal: Taal; readonly nu: Date };

/** De eerste pagina van ouder en jongere: een vraag, de afspraak, wat er kan, wie aan tafel zitten, en een mens met een nummer. */
export function Zaakpagina({ zaak, meerZaken, taal, nu }: Props) {
  const { regie } = zaak;
  const open = zaak.status === 'open';
  const eigen = zaak.positie === 'jongere' || zaak.positie === 'gezag';
  const beslist = isVolwassen(zaak) ? 'zaak.achttien' : 'zaak.zestien';
  return (
    <Pagina titel={taal('zaak.titel')} soort="gezin">
      {meerZaken && <Terug naar={ADRES.zaken} naam={taal('zaken.titel')} />}
      <Paginakop
        titel={taal('zaak.titel')}
        inleiding={taal(groetVan(zaak), { ik: zaak.ik.split(' ')[0] ?? zaak.ik })}
      />
      {zaak.positie === 'zonder-stem' && !zaak.overleden && (
        <Kaart titel={taal(beslist)} ritme="eng">
          <p>{taal(open ? `${beslist}.uitleg` : 'zaak.zestien.voorbij')}</p>
          <p>{taal('zaak.zestien.praat')}</p>
        </Kaart>
      )}
      {zaak.positie === 'steun' && open && (
        <Kaart titel={taal('zaak.steun')} ritme="eng">
          <Lijst punten={[taal('zaak.steun.1'), taal('zaak.steun.2'), taal('zaak.steun.3')]} />
        </Kaart>
      )}
      <Verjaardagkaart zaak={zaak} taal={taal} />
      {zaak.papier && (
        <Kaart titel={taal('zaak.papier')} soort="vraag" ritme="gewoon">
          <p>{taal('zaak.papier.uitleg')}</p>
          <p>
            <KnopLink naar={zaakadres(zaak.casus).antwoorden}>{taal('zaak.papier.knop')}</KnopLink>
          </p>
        </Kaart>
      )}
      {!open && <Eindekaart casus={zaak.casus} taal={maakEindetaal(taal)} />}
      {open && eigen && <Vragen zaak={zaak} taal={taal} />}
      {open && <Gevraagdkaart zaak={zaak} taal={taal} nu={nu} />}
      {open && zaak.hoortErbij && <Afspraakkaart zaak={zaak} taal={taal} nu={nu} />}
      {open && eigen && <Fasekaart zaak={zaak} taal={taal} />}
      {eigen && <Veranderdkaart zaak={zaak} taal={taal} />}
      <Kaart titel={taal('zaak.deuren')} soort="open" alleenScherm>
        <Deuren deuren={deurenVan(zaak, taal)} />
      </Kaart>
      {eigen && <Tafelkaart zaak={zaak} taal={taal} />}
      {open && zaak.planvolger !== null && (
        <Contact titel={taal('zaak.bellen.plan')} telefoon={zaak.planvolger.telefoon}>
          {taal('zaak.bellen.plan.wie', { naam: zaak.planvolger.naam, partij: zaak.planvolger.partij })}
        </Contact>
      )}
      <Bellen regie={regie} taal={taal} />
    </Pagina>
  );
}

/** Een ouder van wie 18 is, zit niet meer vanzelf aan tafel (B.7). */
const isVolwassen = ({ positie, leeftijd }: Zaak): boolean => positie === 'zonder-stem' && leeftijd >= 18;

function groetVan(zaak: Zaak) {
  if (zaak.status === 'gesloten') return 'zaak.groet.voorbij';
  if (zaak.positie === 'steun') return 'zaak.groet.steun';
  return isVolwassen(zaak) ? 'zaak.groet.volwassen' : 'zaak.groet';
}

function Verjaardagkaart({ zaak, taal }: Pick<Props, 'zaak' | 'taal'>) {
  const { verjaardag } = zaak;
  // Een ouder van wie 18 werd, leest dat al op de kaart erboven.
  if (verjaardag === null || (isVolwassen(zaak) && verjaardag.geweest)) return null;
  const { leeftijd, op, geweest } = verjaardag;
  const wanneer = geweest ? 'net' : 'straks';
  return (
    <Kaart titel={taal(`verjaardag.${wanneer}`, { leeftijd })} ritme="eng">
      <p>{taal(`verjaardag.${wanneer}.${leeftijd}`, { datum: tijdIn(taal.code).datumVoluit(op) })}</p>
      {/* Met 18 verandert er niets aan wie leest. */}
      {leeftijd < 18 && <p>{taal('verjaardag.blijft')}</p>}
    </Kaart>
  );
}

function Vragen({ zaak, taal }: Pick<Props, 'zaak' | 'taal'>) {
  if (zaak.vragen.length === 0)
    // Vraagt een andere kaart wel iets, dan zou "u hoeft niets te doen" daar tegenin gaan.
    return zaak.papier || zaak.gevraagd.length > 0 ? null : (
      <Leeg niveau={2} titel={taal('zaak.geen-vraag')}>
        {taal('zaak.geen-vraag.uitleg')}
      </Leeg>
    );
  const merkje =
    zaak.vragen.length === 1 ? taal('zaak.vraag.een') : taal('zaak.vraag.meer', { aantal: zaak.vragen.length });
  const titels = eigenTitels(zaak.vragen.map(({ partij }) => taal('zaak.vraag.titel', { partij })));
  return (
    <>
      {zaak.vragen.map((vraag, i) => (
        <Kaart
          key={vraag.vraag}
          titel={titels[i] ?? ''}
          soort="vraag"
          ritme="gewoon"
          boven={
            i === 0 ? (
              <Merkje soort="wacht" zonderTeken>
                {merkje}
              </Merkje>
            ) : undefined
          }
        >
          <p>
            {taal('zaak.vraag.uitleg')}
            {vraag.tekent ? '' : ` ${taal('zaak.vraag.mening')}`}
          </p>
          <p>
            <KnopLink naar={zaakadres(zaak.casus).vraag(vraag.vraag)} breed bij={titels[i]}>
              {taal('zaak.vraag.knop')}
            </KnopLink>
          </p>
        </Kaart>
      ))}
    </>
  );
}

function Afspraakkaart({ zaak, taal, nu }: Pick<Props, 'zaak' | 'taal' | 'nu'>) {
  const { afspraak } = zaak;
  if (afspraak === null) {
    return (
      <Kaart titel={taal('zaak.afspraak')} ritme="eng">
        <p>{taal(zaak.afspraakZonderU ? 'zaak.afspraak.zonder-u' : 'zaak.geen-afspraak')}</p>
      </Kaart>
    );
  }
  return (
    <Kaart titel={taal('zaak.afspraak')} ritme="eng">
      <p>
        <strong>
          {tijdIn(taal.code).dagEnDatum(afspraak.op, nu)}, {tijdIn(taal.code).tijd(afspraak.op)}
        </strong>
        <br />
        <Nederlands>{afspraak.plaats}</Nederlands>
        <br />
        {taal('zaak.afspraak.duur', { minuten: afspraak.duurMinuten })}
      </p>
      <p>{taal(afspraakzin(zaak.positie, afspraak))}</p>
      {afspraak.bepaaltVoorOuders && <p>{taal('zaak.afspraak.ouders', { naam: zaak.regie.naam })}</p>}
      <Afspraakantwoord casus={zaak.casus} afspraak={afspraak} taal={taal} />
    </Kaart>
  );
}

function afspraakzin(positie: Zaak['positie'], { jongereUitgenodigd }: Afspraak) {
  if (positie === 'steun') return 'zaak.afspraak.steun';
  return positie === 'jongere' || jongereUitgenodigd ? 'zaak.afspraak.jongere' : 'zaak.afspraak.zonder';
}

function Afspraakantwoord({
  casus,
  afspraak,
  taal,
}: {
  readonly casus: string;
  readonly afspraak: Afspraak;
  readonly taal: Taal;
}) {
  const { antwoord } = afspraak;
  return (
    <Formulier actie={zaakadres(casus).afspraak(afspraak.id)} ritme="eng">
      {antwoord !== null && (
        <p>
          <strong>{taal(`zaak.afspraak.${antwoord}`)}</strong>
        </p>
      )}
      <div class="utrecht-button-group utrecht-button-group--gelijk">
        {antwoord !== 'komt' && (
          <Knop soort="tweede" naam="antwoord" waarde="komt">
            {taal('zaak.afspraak.ja')}
          </Knop>
        )}
        {antwoord !== 'komt-niet' && (
          <Knop soort="tweede" naam="antwoord" waarde="komt-niet">
            {taal('zaak.afspraak.nee')}
          </Knop>
        )}
      </div>
    </Formulier>
  );
}

function Tafelkaart({ zaak, taal }: Pick<Props, 'zaak' | 'taal'>) {
  const beeld = toonTafel(zaak, taal);
  const open = zaak.status === 'open';
  return (
    <section class="ovt-kaart ovt-kaart--tafel ovt-tafelkaart" aria-labelledby="tafel">
      <Tafel stoelen={beeld.stoelen} />
      <Stapel ritme="eng">
        <h2 class="nl-heading nl-heading--level-2" id="tafel">
          {taal(open ? 'zaak.tafel' : 'zaak.tafel.voorbij')}
        </h2>
        <p>{beeld.zin}</p>
        <Uitklap titel={taal(open ? 'zaak.tafel.wat' : 'zaak.tafel.wat.voorbij')}>
          <Regels
            regels={beeld.regels.map(({ deelnemer, wie, rol, zinnen }) => ({
              titel: rol === null ? wie : `${wie}, ${rol}`,
              // Na het sluiten leest niemand hier nog iets, en leidt niemand nog iets.
              onder: open ? (
                <>
                  {zinnen.join(' ')}
                  {deelnemer !== null && <Vraaglinks casus={zaak.casus} over={{ deelnemer }} bij={wie} taal={taal} />}
                </>
              ) : undefined,
            }))}
          />
        </Uitklap>
      </Stapel>
    </section>
  );
}
