import type { Regie } from '../../casus/regie.ts';
import type { Leesbaar } from '../../toestemming/toon-vraag.ts';
import type { Ontvangertekst } from '../../toestemming/vraagtekst.ts';
import type { FormStand } from '../../web/formulier.ts';
import { kaderIn } from '../../web/kader.ts';
import {
  Contact,
  DataLijst,
  Formulier,
  Inkijk,
  JaNee,
  Kaart,
  Knop,
  KnopLink,
  Knoppen,
  Leeg,
  Lijst,
  Melding,
  Nederlands,
  Paginakop,
  Stapel,
  Tekst,
  Terug,
  Uitklap,
  Uitkomst,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { tijdIn } from '../../web/tijd-in-taal.ts';
import { zaakadres } from '../adressen.ts';
import { type Antwoordvelden, type Gelezenkeuze, veldnaam } from '../antwoord-formulier.ts';
import { Bellen } from '../bellen.tsx';
import type { Taal } from '../teksten/teksten.ts';
import { Zin } from '../zin.tsx';
import { deeladres, deelVan, verborgenKeuzes } from './vraagdeel.ts';
import { soortnaam, wieTekentZin } from './vraagwoorden.ts';

type Vraagprops = { readonly casus: string; readonly vraag: Leesbaar; readonly regie: Regie; readonly taal: Taal };

/** De vraag zelf: per ontvanger wat die leest, ja of nee even groot, niets vooraf gekozen. */
export function Vraagpagina(
  props: Vraagprops & {
    readonly stand: FormStand<Antwoordvelden>;
    readonly gewijzigd?: boolean;
    /** Welke ontvanger er staat als alles samen te lang is voor een pagina; telt vanaf 1. */
    readonly deel?: number;
  },
) {
  const { casus, vraag, regie, taal } = props;
  const deel = deelVan(vraag, props.deel ?? 1);
  const adres = zaakadres(casus);
  const { tekst } = vraag;
  return (
    <Pagina titel={taal('vraag.stap1.paginatitel')} soort="gezin">
      <Terug naar={adres.zaak} naam={taal('zaak.terug')} />
      <Paginakop boven={taal('vraag.stap1')} titel={tekst.titel} />
      {props.gewijzigd && (
        <Melding soort="let-op">
          <p>{taal('vraag.ouder-dan-gedacht')}</p>
        </Melding>
      )}
      <Stapel ritme="krap">
        {tekst.inleiding.map((zin) => (
          <p key={zin} class="nl-paragraph">
            <Vraagzin zin={zin} vraagstuk={vraag.vraagstuk} />
          </p>
        ))}
        {taal.code !== 'nl' && <p class="nl-paragraph">{taal('vraag.nederlands', { naam: regie.naam })}</p>}
        <p class="nl-paragraph">{vraag.tekent ? wieTekentZin(vraag, taal) : taal('vraag.mening')}</p>
      </Stapel>
      <Melding>
        {tekst.keuze.map((zin) => (
          <p key={zin}>{zin}</p>
        ))}
      </Melding>
      <Overalkeuze vraag={vraag} actie={adres.controleren(vraag.vraag)} taal={taal} />
      <Antwoordformulier casus={casus} vraag={vraag} taal={taal} stand={props.stand} deel={deel} />
      <Contact titel={taal('vraag.twijfel')} telefoon={regie.telefoon}>
        {taal('vraag.twijfel.uitleg', { naam: regie.naam })}
      </Contact>
    </Pagina>
  );
}

type Antwoordprops = Pick<Vraagprops, 'casus' | 'vraag' | 'taal'> & {
  readonly stand: FormStand<Antwoordvelden>;
  readonly deel: ReturnType<typeof deelVan>;
};

/** Per ontvanger ja of nee; wat op een ander deel is gekozen, gaat verborgen mee. */
function Antwoordformulier({ casus, vraag, taal, stand, deel }: Antwoordprops) {
  const adres = zaakadres(casus);
  return (
    <Formulier
      actie={deel.laatste ? adres.controleren(vraag.vraag) : deeladres(casus, vraag, deel.nu + 1)}
      stand={stand}
      ritme="ruim"
    >
      <VerborgenVeld naam="tekst" waarde={vraag.tekstHash} />
      <VerborgenVeld naam="taal" waarde={vraag.taal} />
      {verborgenKeuzes(vraag, deel.ontvangers, stand).map(([naam, waarde]) => (
        <VerborgenVeld key={naam} naam={naam} waarde={waarde} />
      ))}
      {deel.alle > 1 && <p class="ovt-klein">{taal('vraag.deel', { nu: deel.nu, alle: deel.alle })}</p>}
      {deel.ontvangers.map((ontvanger, i) => (
        <Ontvangerkaart key={ontvanger.deelnemer} ontvanger={ontvanger} eerste={i === 0} taal={taal} />
      ))}
      <Stapel ritme="eng">
        <p>{vraag.tekst.slot.join(' ')}</p>
        <Knoppen>
          <Knop>{taal(deel.laatste ? 'vraag.controleer' : 'vraag.volgende')}</Knop>
          {deel.nu > 1 && (
            <Knop soort="tweede" actie={deeladres(casus, vraag, deel.nu - 1)}>
              {taal('vraag.vorige')}
            </Knop>
          )}
          <KnopLink naar={adres.zaak} soort="tweede">
            {taal('vraag.later')}
          </KnopLink>
        </Knoppen>
      </Stapel>
    </Formulier>
  );
}

type Overalprops = Pick<Vraagprops, 'vraag' | 'taal'> & { readonly actie: string };

/**
 * In een keer overal ja, of overal nee. Een eigen formulier: wie in een keuze op Enter drukt, verstuurt nooit per ongeluk "overal ja".
 */
function Overalkeuze({ vraag, actie, taal }: Overalprops) {
  return (
    <Formulier actie={actie} ritme="eng">
      <VerborgenVeld naam="tekst" waarde={vraag.tekstHash} />
      <VerborgenVeld naam="taal" waarde={vraag.taal} />
      <fieldset class="utrecht-form-fieldset ovt-stapel ovt-stapel--eng">
        <legend class="utrecht-form-fieldset__legend">{taal('vraag.overal')}</legend>
        <Knoppen gelijk>
          <Knop soort="tweede" naam="alles" waarde="ja">
            {taal('vraag.overal.ja')}
          </Knop>
          <Knop soort="tweede" naam="alles" waarde="nee">
            {taal('vraag.overal.nee')}
          </Knop>
        </Knoppen>
        <p class="ovt-klein">{taal('vraag.overal.bij')}</p>
      </fieldset>
    </Formulier>
  );
}

/** Een zin van de vraag; wat de gever zelf schreef, staat er in het Nederlands in. */
function Vraagzin({ zin, vraagstuk }: { readonly zin: string; readonly vraagstuk: string }) {
  const plek = zin.indexOf(vraagstuk);
  if (plek === -1) return zin;
  return (
    <>
      {zin.slice(0, plek)}
      <Nederlands>{vraagstuk}</Nederlands>
      {zin.slice(plek + vraagstuk.length)}
    </>
  );
}

function Ontvangerkaart({
  ontvanger,
  eerste,
  taal,
}: {
  readonly ontvanger: Ontvangertekst;
  readonly eerste: boolean;
  readonly taal: Taal;
}) {
  const { deelnemer, naam, rol, soorten, nooit } = ontvanger;
  return (
    <Kaart titel={naam} id={`bij-${deelnemer}`} ritme="gewoon">
      <p class="ovt-klein">{rol}</p>
      <Uitklap titel={taal('vraag.inkijk', { wie: naam })} open={eerste}>
        <Inkijk
          titel={taal('vraag.inkijk.kop', { wie: naam })}
          slot={
            <Zin
              taal={taal}
              sleutel="vraag.inkijk.nooit"
              waarden={{ wie: naam, wat: <Nederlands>{nooit}</Nederlands> }}
            />
          }
        >
          <dl class="ovt-stapel ovt-stapel--krap">
            {soorten.map((soort) => (
              <div key={soort.soort}>
                <dt class="ovt-klein">{soortnaam(taal, soort.soort)}</dt>
                <dd>
                  <Nederlands>{soort.voorbeeld}</Nederlands>
                </dd>
              </div>
            ))}
          </dl>
        </Inkijk>
      </Uitklap>
      {soorten.map((soort) => (
        <JaNee key={soort.soort} naam={veldnaam(deelnemer, soort.soort)} vraag={soort.vraag} />
      ))}
    </Kaart>
  );
}

const woord = (keuze: Gelezenkeuze | undefined, taal: Taal): string => {
  if (keuze === undefined || keuze.overgeslagen) return taal('controle.overgeslagen');
  return kaderIn(taal.code)[keuze.antwoord];
};

/** Controleren voor het tekenen: elk antwoord, met een knop terug naar die plek. */
export function Controlepagina({
  casus,
  vraag,
  regie,
  taal,
  keuzes,
}: Vraagprops & { readonly keuzes: readonly Gelezenkeuze[] }) {
  const adres = zaakadres(casus);
  return (
    <Pagina titel={taal('vraag.stap2.paginatitel')} soort="gezin">
      <Paginakop boven={taal('vraag.stap2')} titel={taal('controle.titel')} inleiding={taal('controle.inleiding')} />
      <Formulier actie={adres.ondertekenen(vraag.vraag)} ritme="ruim">
        <VerborgenVeld naam="tekst" waarde={vraag.tekstHash} />
        <VerborgenVeld naam="taal" waarde={vraag.taal} />
        {keuzes
          .filter((k) => !k.overgeslagen)
          .map((k) => (
            <VerborgenVeld
              key={veldnaam(k.deelnemer, k.soort)}
              naam={veldnaam(k.deelnemer, k.soort)}
              waarde={k.antwoord}
            />
          ))}
        {vraag.tekst.ontvangers.map(({ deelnemer, naam, rol, soorten }, i) => (
          <Kaart key={deelnemer} titel={naam} ritme="gewoon">
            <p class="ovt-klein">{rol}</p>
            <DataLijst
              rijen={soorten.map(({ soort }) => ({
                naam: soortnaam(taal, soort),
                waarde: woord(
                  keuzes.find((k) => k.deelnemer === deelnemer && k.soort === soort),
                  taal,
                ),
              }))}
            />
            <p>
              <Knop soort="tweede" actie={`${deeladres(casus, vraag, i + 1)}#bij-${deelnemer}`} bij={naam}>
                {taal('controle.wijzig')}
              </Knop>
            </p>
          </Kaart>
        ))}
        <Stapel ritme="eng">
          <p>{vraag.tekst.slot.join(' ')}</p>
          <Knoppen>
            <Knop>{taal(vraag.tekent ? 'controle.teken' : 'controle.teken-mening')}</Knop>
            <KnopLink naar={adres.zaak} soort="tweede">
              {taal('vraag.later')}
            </KnopLink>
          </Knoppen>
          <p class="ovt-klein">{taal('controle.teken.bij')}</p>
        </Stapel>
      </Formulier>
      <Contact titel={taal('vraag.twijfel')} telefoon={regie.telefoon}>
        {taal('vraag.twijfel.uitleg', { naam: regie.naam })}
      </Contact>
    </Pagina>
  );
}

/** De bevestiging: kenmerk, wat er bewaard is, wat nu, en hoe te bewaren. */
export function Klaarpagina({ casus, vraag, regie, taal }: Vraagprops) {
  const adres = zaakadres(casus);
  const laatste = vraag.antwoorden.map((a) => a.ingetrokkenOp ?? a.op).sort((a, b) => b.getTime() - a.getTime())[0];
  const gaf = (deelnemer: string, soort: string) =>
    vraag.antwoorden.some(
      (a) => a.deelnemer === deelnemer && a.soort === soort && a.antwoord === 'ja' && a.ingetrokkenOp === null,
    );
  const nu = [
    ...(vraag.geenGeldige ? [taal('antwoorden.geen-geldige')] : []),
    taal(vraag.tekent ? 'klaar.wat-nu.tekent' : 'klaar.wat-nu.mening', { partij: vraag.partij }),
    taal('klaar.wat-nu.geheim'),
    taal('klaar.anders'),
  ];
  return (
    <Pagina titel={taal('klaar.titel')} soort="gezin">
      <Uitkomst soort="ja" titel={taal('klaar.titel')} />
      <DataLijst
        rijen={[
          { naam: taal('klaar.kenmerk'), waarde: vraag.kenmerk },
          ...(laatste === undefined
            ? []
            : [{ naam: taal('klaar.op'), waarde: tijdIn(taal.code).datumEnTijd(laatste) }]),
        ]}
      />
      <Kaart titel={vraag.tekst.titel} ritme="gewoon">
        {vraag.tekst.ontvangers.map(({ deelnemer, naam, soorten }) => (
          <div key={deelnemer}>
            <h3 class="nl-heading nl-heading--level-3">{naam}</h3>
            <DataLijst
              rijen={soorten.map(({ soort }) => ({
                naam: soortnaam(taal, soort),
                waarde: kaderIn(taal.code)[gaf(deelnemer, soort) ? 'ja' : 'nee'],
              }))}
            />
          </div>
        ))}
      </Kaart>
      <Kaart titel={taal('klaar.wat-nu')} soort="open">
        <Lijst punten={nu} />
      </Kaart>
      <Tekst>{taal('klaar.bewaar')}</Tekst>
      <Knoppen>
        <KnopLink naar={adres.zaak}>{taal('zaak.terug')}</KnopLink>
        <KnopLink naar={adres.bewijs(vraag.vraag)} soort="tweede">
          {taal('antwoorden.bewijs')}
        </KnopLink>
        <KnopLink naar={adres.antwoorden} soort="tweede">
          {taal('antwoorden.titel')}
        </KnopLink>
      </Knoppen>
      <Bellen regie={regie} taal={taal} />
    </Pagina>
  );
}

/** Er is hier niets (meer) te beslissen. */
export function Geenvraagpagina({
  casus,
  regie,
  taal,
  soort,
}: {
  readonly casus: string;
  readonly regie: Regie;
  readonly taal: Taal;
  readonly soort: 'voorbij' | 'beslist-niet';
}) {
  return (
    <Pagina titel={taal(`vraag.${soort}`)} soort="gezin">
      <Terug naar={zaakadres(casus).zaak} naam={taal('zaak.terug')} />
      <Paginakop titel={taal(`vraag.${soort}`)} />
      <Leeg niveau={2} titel={taal('zaak.geen-vraag')}>
        {taal(`vraag.${soort}.uitleg`)}
      </Leeg>
      <Bellen regie={regie} taal={taal} />
    </Pagina>
  );
}
