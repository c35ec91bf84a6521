import { Kaart, KnopLink, Lijst, Nederlands, Paginakop, Regels, Terug } from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { tijdIn } from '../../web/tijd-in-taal.ts';
import { zaakadres } from '../adressen.ts';
import { Bellen } from '../bellen.tsx';
import type { Taal } from '../teksten/teksten.ts';
import { Vraaglinks } from '../vragen/vraaglinks.tsx';
import type { Hoorgesprek, Zegblad } from './toon-zeggen.ts';

/** Wat iemand wil zeggen: eerst wie het leest, dan pas schrijven; en wat er van een gesprek is opgeschreven (13.3). */
export function Zeggenpagina({ blad, taal }: { readonly blad: Zegblad; readonly taal: Taal }) {
  const adres = zaakadres(blad.casus);
  // Na het sluiten valt er niets meer te zeggen: dan gaat de hele pagina over het gesprek dat er was.
  const titel = taal(blad.open ? 'zeggen.titel' : 'zeggen.gesprek');
  const gesprekken =
    blad.gesprekken.length === 0 ? (
      <p>{taal('zeggen.gesprek.leeg')}</p>
    ) : (
      <Regels regels={blad.gesprekken.map((gesprek) => gespreksregel(gesprek, blad, taal))} />
    );
  return (
    <Pagina titel={titel} soort="gezin">
      <Terug naar={adres.zaak} naam={taal('zaak.terug')} />
      <Paginakop titel={titel} {...(blad.open ? { inleiding: taal('zeggen.inleiding') } : {})} />
      {blad.open && (
        <Kaart titel={taal('zeggen.wie')} soort="vraag" ritme="gewoon">
          <Lijst punten={[taal('zeggen.wie.1'), taal('zeggen.wie.2'), taal('zeggen.wie.3'), taal('zeggen.wie.4')]} />
          <p>
            <KnopLink naar={adres.vertellen} breed>
              {taal('zeggen.knop')}
            </KnopLink>
          </p>
        </Kaart>
      )}
      {blad.open ? <Kaart titel={taal('zeggen.gesprek')}>{gesprekken}</Kaart> : gesprekken}
      <Bellen regie={blad.regie} taal={taal} />
    </Pagina>
  );
}

function gespreksregel(
  { op, hoe, partij, woorden, regel }: Hoorgesprek,
  { casus, jongere, open, overleden }: Zegblad,
  taal: Taal,
) {
  const dag = tijdIn(taal.code).datumVoluit(op);
  const kop = taal(hoe === 'niet' ? 'zeggen.gesprek.niet' : 'zeggen.gesprek.met', { dag, partij });
  return {
    titel: kop,
    onder: (
      <>
        {jongere && woorden !== null ? (
          <Nederlands>{woorden}</Nederlands>
        ) : (
          taal(overleden ? 'zeggen.gesprek.dicht.overleden' : 'zeggen.gesprek.dicht')
        )}
        <br />
        {taal(open ? 'zeggen.gesprek.wie' : 'zeggen.gesprek.wie.voorbij', { partij })}
        {open && regel !== null && <Vraaglinks casus={casus} over={{ gebeurtenis: regel }} bij={kop} taal={taal} />}
      </>
    ),
  };
}
