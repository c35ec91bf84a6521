import { functieLabel } from '../../partij/functies.ts';
import { ADRES } from '../../web/adressen.ts';
import { type FormStand, ontleed, sleutel, vinkje, type Waarden } from '../../web/formulier.ts';
import {
  Artikelen,
  Formulier,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Kolommen,
  Leeg,
  Lijst,
  Paginakop,
  Stapel,
  Tekst,
  VerborgenVeld,
  Vinkje,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumVoluit } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import { Bevestigformulier } from '../bevestigformulier.tsx';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import { metHoofdletter } from '../woorden.ts';
import type { Procesregieblad } from './procesregieblad.ts';
import type { ZonderRegie } from './wijs-toe.ts';

const OVER = {
  deelnemer: sleutel(),
  zeker: vinkje({ verplicht: 'Zet het vinkje als u dit samen hebt besproken.' }),
};
export type Overvelden = Waarden<typeof OVER>;
export const leesOverdracht = (velden: unknown) => ontleed(OVER, velden);
const TOE = { casus: sleutel(), aanstelling: sleutel() };
export type Toewijsvelden = Waarden<typeof TOE>;
export const leesToewijzing = (velden: unknown) => ontleed(TOE, velden);

type Overprops = {
  readonly kop: Casuskop;
  readonly blad: Procesregieblad;
  readonly stand?: FormStand<Overvelden> | undefined;
};

/** De procesregie overdragen aan een collega: wie, wat er dan gebeurt, en de bevestiging. */
export function OverdraagPagina({ kop, blad, stand }: Overprops) {
  const adres = casusadres(kop.id);
  return (
    <Casusblad
      kop={kop}
      deel="Procesregie"
      nu="geen"
      titel="Draag de procesregie over"
      inleiding={
        blad.tijdelijk
          ? `U meldde aan. Volgens het overlegtype leidt ${blad.partij} het overleg verder; ouders en jongere weten zo altijd wie zij bellen.`
          : 'Een collega met dezelfde rol leidt het overleg verder. Ouders en jongere weten zo altijd wie zij bellen.'
      }
    >
      {blad.keuzes.length === 0 ? (
        <Niemandover kop={kop} blad={blad} />
      ) : (
        <Kolommen>
          <Stapel ritme="kolom">
            <Bevestigformulier
              actie={adres.procesregie}
              stand={stand}
              knop="Draag de procesregie over"
              casus={kop.id}
              terug="Blijf het overleg leiden"
            >
              <Kaart titel="Aan wie" ritme="gewoon">
                <Keuzerondjes
                  naam="deelnemer"
                  vraag={
                    <>
                      Wie leidt het overleg verder? <Artikelen ids={['T25-09']} />
                    </>
                  }
                  keuzes={blad.keuzes.map(({ deelnemer, naam, rol }) => ({ waarde: deelnemer, label: naam, bij: rol }))}
                />
                <Vinkje
                  naam="zeker"
                  label={
                    blad.tijdelijk ? 'Ik heb dit met deze deelnemer besproken' : 'Ik heb dit met mijn collega besproken'
                  }
                />
              </Kaart>
              <Overdrachtsgevolgen blad={blad} />
            </Bevestigformulier>
          </Stapel>
        </Kolommen>
      )}
    </Casusblad>
  );
}

function Overdrachtsgevolgen({ blad }: Pick<Overprops, 'blad'>) {
  return (
    <Kaart titel="Wat er dan gebeurt" ritme="eng">
      <Lijst
        punten={[
          `${blad.tijdelijk ? 'De ander' : 'Uw collega'} leidt meteen. Er is geen moment waarop er twee leiden of niemand.`,
          ...(blad.taken === 0 ? [] : ['Uw taken als procesregisseur gaan mee.']),
          'Ouders en jongere krijgen bericht dat er iets klaarstaat. Zij zien wie zij nu bellen.',
          'U zit nog aan tafel. Hoort u er niet meer bij, ga dan daarna van tafel.',
        ]}
      />
      <Tekst>
        {blad.tijdelijk ? 'De ander' : 'Uw collega'} leest er niets bij: wat aan u is gegeven, blijft aan u gegeven.
      </Tekst>
    </Kaart>
  );
}

/** Zonder opvolger aan tafel is er eerst iemand uit te nodigen. */
function Niemandover({ kop, blad }: Pick<Overprops, 'kop' | 'blad'>) {
  const adres = casusadres(kop.id);
  return (
    <Leeg
      niveau={2}
      titel="Er is nu niemand om het aan over te dragen"
      knop={
        <KnopLink naar={adres.uitnodigen}>{blad.tijdelijk ? 'Nodig iemand uit' : 'Nodig een collega uit'}</KnopLink>
      }
    >
      {blad.tijdelijk
        ? `Nodig iemand van ${blad.partij} uit. Heeft die bevestigd, dan kunt u overdragen.`
        : `Nodig een collega van ${blad.partij} met dezelfde rol uit. Heeft die bevestigd, dan kunt u overdragen. Staat die er niet bij, dan voegt een beheerder van uw organisatie de collega toe.`}
    </Leeg>
  );
}

type Toewijsprops = {
  readonly regels: readonly ZonderRegie[];
  readonly stand?: FormStand<Toewijsvelden> | undefined;
  /** Bij welke casus de fouten horen. */
  readonly bij?: string | undefined;
};

export const PROCESREGIE = `${ADRES.organisatie}/procesregie`;

/** De beheerder wijst aan wie een overleg leidt waarvan de procesregisseur er niet meer werkt. */
export function ToewijsPagina({ regels, stand, bij }: Toewijsprops) {
  return (
    <Pagina
      titel="Overleggen zonder procesregisseur"
      soort="vak"
      hoofdmenu="organisatie"
      kruimel={[{ naam: 'Organisatie', naar: ADRES.organisatie }, { naam: 'Zonder procesregisseur' }]}
    >
      <Paginakop
        titel="Overleggen zonder procesregisseur"
        inleiding="Wie deze overleggen leidde, werkt hier niet meer. U ziet geen naam en geen gegevens; u wijst alleen aan wie het overneemt."
      />
      {regels.length === 0 ? (
        <Leeg niveau={2} titel="Elk overleg heeft een procesregisseur">
          Stopt iemand die een overleg leidt, dan staat dat overleg hier.
        </Leeg>
      ) : (
        <Stapel ritme="kolom">
          {regels.map((regel) => (
            <Toewijskaart key={regel.casus} regel={regel} stand={bij === regel.casus ? stand : undefined} />
          ))}
        </Stapel>
      )}
    </Pagina>
  );
}

function Toewijskaart({ regel, stand }: { readonly regel: ZonderRegie } & Pick<Toewijsprops, 'stand'>) {
  const functie = functieLabel(regel.functie);
  return (
    <Kaart titel={`Casus ${regel.kenmerk}`} ritme="gewoon">
      <p>
        Zonder procesregisseur sinds {datumVoluit(regel.sinds)}. Tot u iemand aanwijst, wordt er niemand uitgenodigd of
        geïnformeerd en gaat het overleg niet verder. <Artikelen ids={['T25-09']} />
      </p>
      {regel.collegas.length === 0 ? (
        <Tekst>
          Er werkt nu niemand anders als {functie}. Nodig eerst een collega met die functie uit bij uw organisatie.
        </Tekst>
      ) : (
        <Formulier actie={PROCESREGIE} stand={stand} ritme="gewoon">
          <VerborgenVeld naam="casus" waarde={regel.casus} />
          <Keuzerondjes
            naam="aanstelling"
            vraag={`${metHoofdletter(functie)} die het overneemt`}
            beschrijving="Uw collega bevestigt eerst zelf taak en grondslag, en ziet tot dan niets."
            keuzes={regel.collegas.map(({ aanstelling, naam }) => ({ waarde: aanstelling, label: naam }))}
          />
          <p>
            <Knop>Wijs aan</Knop>
          </p>
        </Formulier>
      )}
    </Kaart>
  );
}
