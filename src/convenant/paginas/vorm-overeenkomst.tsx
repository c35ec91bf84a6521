import { datum, datumOfNiets, keuze, verplichteTekst } from '../../web/formulier.ts';
import { Datumveld, Formulier, Kaart, Keuzerondjes, Lijst, Link, Tekstveld } from '../../web/onderdelen/index.ts';
import { convenantadres } from '../adressen.ts';
import { BEEINDIGERS, type Overeenkomst } from '../overeenkomsten.ts';
import type { Convenantblad } from '../toon-convenant.ts';
import { beeindigVerwerkersovereenkomst } from '../vastleggen/beeindig-verwerkersovereenkomst.ts';
import { legVerwerkersovereenkomstVast } from '../vastleggen/leg-verwerkersovereenkomst-vast.ts';
import { type Beheerverzoek, bestandveld, type Daadvorm } from './daadvorm.tsx';
import { EigenOvereenkomsten, isTeBeeindigen, overeenkomstregel } from './overeenkomstlijst.tsx';
import { Daadblad, Daadknoppen, geweest, Scanveld } from './velden.tsx';

const overeenkomstschema = (blad: Convenantblad) => ({
  verwerker: verplichteTekst({ max: 200, leeg: 'Vul in met welke organisatie u haar sloot.' }),
  getekendOp: geweest(blad, 'Vul in wanneer de overeenkomst is getekend.', 'Getekend op'),
  van: datumOfNiets({ naam: 'Geldt vanaf' }),
  tot: datumOfNiets({ naam: 'Geldt tot en met' }),
});

/** De verwerkersovereenkomst van de eigen partij met wie het systeem beheert; een nieuwe neemt het over van wat er lag. */
export const OVEREENKOMST: Daadvorm<ReturnType<typeof overeenkomstschema>> = {
  bestand: 'moet',
  mag: () => true,
  schema: overeenkomstschema,
  pagina: ({ blad, stand }) => {
    const vervangt = blad.overeenkomsten.some(({ partij }) => partij === blad.lezer.partij);
    return (
      <Daadblad
        blad={blad}
        titel={vervangt ? 'Leg een nieuwe verwerkersovereenkomst vast' : 'Leg de verwerkersovereenkomst vast'}
        inleiding="Uw organisatie heeft een eigen overeenkomst met wie Overlegtafel beheert. Zonder haar deelt en krijgt u niets."
      >
        {vervangt && (
          <Kaart titel="Wat er al ligt" ritme="eng">
            <EigenOvereenkomsten blad={blad} />
            <p>De nieuwe neemt het op haar eerste dag over. Wat er ligt, blijft bewaard.</p>
          </Kaart>
        )}
        <Formulier actie={convenantadres(blad.convenant.id).overeenkomst} stand={stand} ritme="kolom" bestanden>
          <Tekstveld
            naam="verwerker"
            label="Wie beheert Overlegtafel voor u?"
            beschrijving="De organisatie waarmee u de overeenkomst sloot. Zij komt ook in uw register."
          />
          <Datumveld naam="getekendOp" label="Getekend op" />
          <Datumveld naam="van" label="Geldt vanaf" beschrijving="Laat leeg als dat de dag van tekenen is." />
          <Datumveld
            naam="tot"
            label="Geldt tot en met"
            beschrijving="De laatste dag. Laat leeg als er geen einde is afgesproken."
          />
          <Scanveld label="De getekende overeenkomst" />
          <Daadknoppen blad={blad}>Leg deze overeenkomst vast</Daadknoppen>
        </Formulier>
      </Daadblad>
    );
  },
  async doe(verzoek, { blad, waarde }) {
    const convenant = blad.convenant.id;
    const gedaan = await legVerwerkersovereenkomstVast(verzoek, { convenant, ...waarde, bestand: verzoek.bestand });
    switch (gedaan.kind) {
      case 'vastgelegd':
        return { kind: 'gedaan', adres: convenantadres(convenant).blad, melding: 'verwerkersovereenkomst-bewaard' };
      case 'bestand':
        return bestandveld(gedaan.reden);
      case 'toekomst':
        return { kind: 'veld', veld: 'getekendOp', zin: 'Kies vandaag of een eerdere dag.' };
      case 'einde-te-vroeg':
        return { kind: 'veld', veld: 'tot', zin: 'Kies een dag op of na de eerste dag.' };
      case 'niet-gevonden':
        return { kind: 'niet-gevonden' };
      default:
        return gedaan satisfies never;
    }
  },
};

const eindeschema = () => ({
  tot: datum({ leeg: 'Vul de laatste dag in waarop zij geldt.' }),
  wie: keuze(BEEINDIGERS, { leeg: 'Kies wie haar beëindigde.' }),
});

const gekozen = (blad: Convenantblad, { pad }: Beheerverzoek): Overeenkomst | undefined =>
  blad.overeenkomsten.find(({ id, partij }) => id === pad['overeenkomst'] && partij === blad.lezer.partij);

/** Het einde van een verwerkersovereenkomst, eerder dan zij zelf zegt en zonder dat een nieuwe het overneemt. */
export const OVEREENKOMST_EINDE: Daadvorm<ReturnType<typeof eindeschema>> = {
  mag: (blad, verzoek) => isTeBeeindigen(blad, gekozen(blad, verzoek)),
  schema: eindeschema,
  pagina: ({ blad, verzoek, stand }) => {
    const overeenkomst = gekozen(blad, verzoek);
    const met = overeenkomst?.verwerker ?? 'Wie Overlegtafel beheert';
    return (
      <Daadblad
        blad={blad}
        titel="Leg vast dat de verwerkersovereenkomst eindigt"
        inleiding={
          <>
            Is er al een nieuwe getekend?{' '}
            <Link naar={convenantadres(blad.convenant.id).overeenkomst}>Leg die vast</Link>, dan neemt zij het vanzelf
            over.
          </>
        }
      >
        <Kaart titel="Wat dat betekent" ritme="eng">
          {overeenkomst !== undefined && <p>{overeenkomstregel(overeenkomst, blad.vandaag)}</p>}
          <Lijst
            punten={[
              'Tot en met de laatste dag verandert er niets.',
              'Geldt er daarna geen andere, dan deelt en krijgt uw organisatie niets, tot u een nieuwe vastlegt.',
              'Het staat in de naleving en in uw register, en uw FG ziet het.',
              'U kunt dit niet terugdraaien.',
            ]}
          />
        </Kaart>
        <Formulier
          actie={convenantadres(blad.convenant.id).overeenkomsteinde(overeenkomst?.id)}
          stand={stand}
          ritme="kolom"
        >
          <Datumveld
            naam="tot"
            label="Laatste dag waarop zij geldt"
            beschrijving="Bijvoorbeeld 5 maart 2026. Een dag die al voorbij is, mag ook."
          />
          <Keuzerondjes
            naam="wie"
            vraag="Wie beëindigde haar?"
            keuzes={[
              { waarde: 'partij', label: 'Uw organisatie' },
              { waarde: 'verwerker', label: met },
              { waarde: 'samen', label: 'Samen, in overleg' },
            ]}
          />
          <Daadknoppen blad={blad}>Leg dit einde vast</Daadknoppen>
        </Formulier>
      </Daadblad>
    );
  },
  async doe(verzoek, { blad, waarde }) {
    const convenant = blad.convenant.id;
    const overeenkomst = verzoek.pad['overeenkomst'] ?? '';
    const gedaan = await beeindigVerwerkersovereenkomst(verzoek, { convenant, overeenkomst, ...waarde });
    switch (gedaan.kind) {
      case 'beeindigd':
        return { kind: 'gedaan', adres: convenantadres(convenant).blad, melding: 'verwerkersovereenkomst-beeindigd' };
      case 'voor-tekenen':
        return { kind: 'veld', veld: 'tot', zin: 'Kies een dag op of na de dag van tekenen.' };
      case 'eindigt-al':
        return { kind: 'veld', veld: 'tot', zin: 'Zij eindigt al op die dag of eerder. Kies een eerdere dag.' };
      case 'niet-gevonden':
        return { kind: 'niet-gevonden' };
      default:
        return gedaan.kind satisfies never;
    }
  },
};
