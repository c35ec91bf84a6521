import { Artikelen, Kaart, KnopLink, Leeg, Link, Merkje, Regels } from '../web/onderdelen/index.ts';
import { dagInWoorden } from './dag-in-woorden.ts';
import type { Eigenwerk } from './eigen-taken.ts';
import { taaktekst } from './soorten.ts';

/** Wat er voor een beheerder of FG ligt, wat het eerst moet bovenaan. `leeg` zegt wat hier later komt te staan. */
export function EigenTaken({ werk, leeg }: { readonly werk: Eigenwerk; readonly leeg: string }) {
  return (
    <Kaart titel="Te doen">
      {werk.taken.length === 0 ? (
        <Leeg kaal titel="Er wacht nu niets op u">
          {leeg}
        </Leeg>
      ) : (
        <Regels soort="datum" regels={werk.taken.map((taak, i) => taakregel(werk, taak, i === 0))} />
      )}
    </Kaart>
  );
}

function taakregel(werk: Eigenwerk, taak: Eigenwerk['taken'][number], eerste: boolean) {
  const tekst = taaktekst(taak.soort);
  const adres = tekst.pad(taak.casus ?? '', taak.onderwerp);
  const { dag, teLaat } = dagInWoorden(taak.voorDatum, werk);
  return {
    begin:
      teLaat === null ? (
        dag
      ) : (
        <>
          {dag}{' '}
          <Merkje soort="nee" zonderTeken>
            {teLaat}
          </Merkje>
        </>
      ),
    titel: (
      <Link naar={adres} titel naastKnop>
        {tekst.titel}
      </Link>
    ),
    onder: (
      <>
        {taak.kenmerk !== null && `Casus ${taak.kenmerk} · `}
        {tekst.waarom} · <Artikelen ids={[tekst.eis]} />
      </>
    ),
    eind: (
      <KnopLink naar={adres} soort={eerste ? 'hoofd' : 'tweede'} klein bij={taak.kenmerk ?? tekst.kort}>
        {tekst.knop}
      </KnopLink>
    ),
  };
}
