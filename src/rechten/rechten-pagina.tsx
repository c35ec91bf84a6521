import { zaakadres } from '../betrokkene/adressen.ts';
import { Contact, Kaart, KnopLink, Link, Merkje, Paginakop, Regels, Stapel, Terug } from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { tijdIn } from '../web/tijd-in-taal.ts';
import { rechtenadres } from './adressen.ts';
import type { Rechtpositie } from './rechtpositie.ts';
import { verzoeknummer } from './soorten.ts';
import type { Rechtentaal } from './teksten.ts';
import type { Rechtenblad, Verzoekstand } from './toon-verzoeken.ts';
import type { Weigercode } from './weigercodes.ts';
import { weigercode } from './weigercodes.ts';

type Props = { readonly blad: Rechtenblad; readonly taal: Rechtentaal };

/** Welke rechten iemand heeft, wat hij ermee kan, en wat hij al vroeg (13.1). */
export function Rechtenpagina({ blad, taal }: Props) {
  const geen = weigerzinVoorAlles(blad);
  return (
    <Pagina titel={taal('titel')} soort="gezin">
      <Terug naar={zaakadres(blad.casus).zaak} naam={taal('terug')} />
      <Paginakop titel={taal('titel')} {...(geen === null ? { inleiding: taal('inleiding') } : {})} />
      {blad.verzoeken.length > 0 && (
        <Kaart titel={taal('mijn')}>
          <Regels regels={blad.verzoeken.map((verzoek) => verzoekregel(verzoek, blad.casus, taal))} />
        </Kaart>
      )}
      {blad.gemeld.length > 0 && (
        <Kaart titel={taal('gemeld')} soort="rustig">
          <Regels
            regels={blad.gemeld.map(({ recht, ontvangenOp, wie }) => ({
              titel: taal(`recht.${recht}`),
              onder: taal('gemeld.regel', { wie, dag: tijdIn(taal.code).datumVoluit(ontvangenOp) }),
            }))}
          />
        </Kaart>
      )}
      {geen === null ? <Rechten blad={blad} taal={taal} /> : <Geenrecht blad={blad} taal={taal} zin={geen} />}
      <Contact titel={taal('contact')} telefoon={blad.regie.telefoon}>
        {taal('contact.wie', { naam: blad.regie.naam, partij: blad.regie.partij })}
      </Contact>
    </Pagina>
  );
}

type Weigerzin = `niet.${Weigercode}`;

/** Is elk recht om dezelfde reden niet van deze lezer? Dan staat die reden er een keer. */
function weigerzinVoorAlles({ rechten }: Rechtenblad): Weigerzin | null {
  const zinnen = new Set(rechten.map(({ positie }) => (positie.kind === 'mag' ? null : zinBij(positie))));
  const [enige = null] = zinnen;
  return zinnen.size === 1 ? enige : null;
}

/** Een ouder houdt de rechten over wat over hemzelf staat (AVG 15-22); dat gaat niet langs de zaak van de jongere. */
const OOK_OVER_ZICHZELF: ReadonlySet<Weigerzin> = new Set<Weigerzin>(['niet.ouder-vanaf-16', 'niet.ouder-vanaf-18']);

function Geenrecht({ blad, taal, zin }: Props & { readonly zin: Weigerzin }) {
  if (blad.overleden)
    return (
      <Kaart titel={taal('wie')} ritme="eng">
        <p>{taal('niet.overleden')}</p>
      </Kaart>
    );
  return (
    <>
      <Kaart titel={taal('wie')} ritme="eng">
        <p>{taal(zin)}</p>
        {OOK_OVER_ZICHZELF.has(zin) && <p>{taal('niet.over-uzelf')}</p>}
      </Kaart>
      <Kaart titel={taal('om')}>
        <Regels
          regels={blad.rechten.map(({ recht }) => ({ titel: taal(`recht.${recht}`), onder: taal(`wat.${recht}`) }))}
        />
      </Kaart>
    </>
  );
}

function Rechten({ blad, taal }: Props) {
  const adres = rechtenadres(blad.casus);
  return (
    <Stapel ritme="gewoon">
      {blad.rechten.map(({ recht, positie }) => (
        <Kaart key={recht} titel={taal(`recht.${recht}`)} ritme="eng">
          <p>{taal(`wat.${recht}`)}</p>
          {positie.kind === 'mag' ? (
            <p>
              <KnopLink naar={`${adres.nieuw}?recht=${recht}`} soort="tweede" bij={taal(`recht.${recht}`)}>
                {taal('vraag')}
              </KnopLink>
            </p>
          ) : (
            <p>{taal(zinBij(positie))}</p>
          )}
        </Kaart>
      ))}
    </Stapel>
  );
}

function zinBij({ waarom }: Extract<Rechtpositie, { kind: 'mag-niet' }>): Weigerzin {
  const [eerste] = waarom.flatMap(({ code }) => weigercode(code) ?? []);
  return `niet.${eerste ?? 'anders'}`;
}

function verzoekregel(verzoek: Verzoekstand, casus: string, taal: Rechtentaal) {
  return {
    titel: (
      <Link naar={rechtenadres(casus).verzoek(verzoek.id)} los>
        {taal(`recht.${verzoek.recht}`)}
      </Link>
    ),
    onder: [
      taal('mijn.regel', {
        dag: tijdIn(taal.code).datumVoluit(verzoek.ontvangenOp),
        nummer: verzoeknummer(verzoek.id),
      }),
      ...(verzoek.open === 0 ? [] : [taal('mijn.open', { aantal: verzoek.open, alle: verzoek.delen })]),
    ].join(' '),
    eind: <Standmerk verzoek={verzoek} taal={taal} />,
  };
}

export function Standmerk({ verzoek, taal }: { readonly verzoek: Verzoekstand; readonly taal: Rechtentaal }) {
  if (verzoek.open === 0) return <Merkje soort="ja">{taal('stand.klaar')}</Merkje>;
  if (verzoek.teLaat) return <Merkje soort="nee">{taal('stand.te-laat')}</Merkje>;
  return <Merkje soort="wacht">{taal('stand.open')}</Merkje>;
}
