import { casusadres } from '../casus/adressen.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { ADRES } from '../web/adressen.ts';
import { Actie, Kaart, Knop, KnopLink, Leeg, Link, Paginakop, Regels, Tekst } from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { dagKort, datumKort, geleden } from '../web/tijd.ts';
import type { Achterstand, Bord, Bordcasus } from './toon-bord.ts';

/** Wat er achterloopt in de casussen die de lezer leidt. Zonder inhoud. */
export function BordPagina({ bord }: { readonly bord: Bord }) {
  return (
    <Pagina
      titel="Wat loopt achter"
      soort="vak"
      hoofdmenu="mijn-werk"
      kruimel={[{ naam: 'Mijn werk', naar: ADRES.mijnWerk }, { naam: 'Wat loopt achter' }]}
    >
      <Paginakop
        titel="Wat loopt achter"
        inleiding="In de casussen waarvan u de procesregie hebt. U ziet wie waarmee wacht, niet waarover."
      />
      {bord.casussen.length === 0 ? (
        <Leeg
          titel="Er is niets te laat"
          niveau={2}
          knop={
            <KnopLink naar={ADRES.mijnWerk} soort="tweede">
              Naar Mijn werk
            </KnopLink>
          }
        >
          Hier staat wat langer ligt dan de afgesproken dag, of langer dan een week als er geen dag is afgesproken.
        </Leeg>
      ) : (
        bord.casussen.map((casus) => <Casuskaart key={casus.casus} casus={casus} bord={bord} />)
      )}
      {bord.meer && <Tekst soort="klein">Er is meer te laat. Wat het langst ligt, staat hier.</Tekst>}
      <Tekst soort="klein">
        Een herinnering zegt alleen dat er iets klaarstaat, en gaat van hier hoogstens eens in de drie dagen naar
        dezelfde deelnemer. Ouders en jongeren krijgen geen herinnering: bel hen liever.
      </Tekst>
    </Pagina>
  );
}

type Props = { readonly casus: Bordcasus; readonly bord: Bord };

function Casuskaart({ casus, bord }: Props) {
  return (
    <Kaart
      titel={`${casus.jongere} · ${casus.overlegtype}`}
      eind={<Link naar={casusadres(casus.casus).overzicht}>{casus.kenmerk}</Link>}
    >
      <Regels
        soort="datum"
        regels={casus.regels.map((regel) => ({
          begin: dagKort(regel.dag),
          titel: regel.wat,
          onder: `${regel.wie} · ${hoeLaat(regel, bord.vandaag)}`,
          eind: <Aanzet regel={regel} bord={bord} />,
        }))}
      />
    </Kaart>
  );
}

const dagenTussen = (van: string, tot: string): number =>
  Math.round((Date.parse(`${tot}T12:00:00Z`) - Date.parse(`${van}T12:00:00Z`)) / (24 * 60 * 60 * 1000));

function hoeLaat({ dag, soort }: Achterstand, vandaag: string): string {
  const dagen = dagenTussen(dag, vandaag);
  const aantal = `${dagen} ${dagen === 1 ? 'dag' : 'dagen'}`;
  return soort === 'voor' ? `${aantal} te laat` : `ligt ${aantal}`;
}

function Aanzet({ regel, bord }: { readonly regel: Achterstand; readonly bord: Bord }) {
  const { aanzet } = regel;
  switch (aanzet.kind) {
    case 'zelf':
      return (
        <KnopLink naar={aanzet.adres} soort="tweede" klein bij={`in casus ${regel.kenmerk}`}>
          {aanzet.knop}
        </KnopLink>
      );
    case 'gezin':
      return <span class="ovt-klein">Bel liever</span>;
    case 'collega':
      return aanzet.herinnerdOp === null ? (
        <Actie actie={`${casusadres(regel.casus).overzicht}/herinner`} velden={{ deelnemer: aanzet.deelnemer }}>
          <Knop soort="tweede" klein bij={`aan ${regel.wie}, casus ${regel.kenmerk}`}>
            Stuur een herinnering
          </Knop>
        </Actie>
      ) : (
        <span class="ovt-klein">Herinnerd: {herinnerd(aanzet.herinnerdOp, bord.nu)}</span>
      );
    default:
      return assertNever(aanzet);
  }
}

const herinnerd = (op: Date, nu: Date): string => `${geleden(op, nu)}, ${datumKort(op)}`;
