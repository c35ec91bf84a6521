import { datum, keuze, sleutels, verplichteTekst } from '../../web/formulier.ts';
import { Artikel, Datumveld, Formulier, Kaart, Keuzerondjes, Tekstvlak, Vinkjes } from '../../web/onderdelen/index.ts';
import { convenantadres } from '../adressen.ts';
import type { Convenantblad } from '../toon-convenant.ts';
import { legEvaluatieVast } from '../vastleggen/leg-evaluatie-vast.ts';
import { legRegelingVast } from '../vastleggen/leg-regeling-vast.ts';
import { spreekEindeAf } from '../vastleggen/spreek-einde-af.ts';
import { PROCESREGIE, REGIME } from '../woorden.ts';
import { naamVan, opNaam } from './blad-toon.ts';
import { bestandveld, type Daadvorm } from './daadvorm.tsx';
import { Stuklinks } from './stuklinks.tsx';
import { Daadblad, Daadknoppen, geweest, Scanveld } from './velden.tsx';
import { daadveld } from './vorm-tekenen.tsx';

const isPenvoerder = ({ lezer, nu }: Convenantblad): boolean => lezer.penvoerder && nu.kind === 'van-kracht';

const evaluatieschema = (blad: Convenantblad) => ({
  datum: geweest(blad, 'Vul in wanneer u evalueerde.'),
  woorden: verplichteTekst({ max: 4_000, min: 10, regels: true, leeg: 'Schrijf op wat eruit kwam.' }),
});

/** De evaluatie na twee jaar (Art 20.2). */
export const EVALUATIE: Daadvorm<ReturnType<typeof evaluatieschema>> = {
  mag: isPenvoerder,
  schema: evaluatieschema,
  pagina: ({ blad, stand }) => (
    <Daadblad
      blad={blad}
      titel="Leg de evaluatie vast"
      inleiding="Na twee jaar kijken de partijen samen of het convenant werkt. Te laat evalueren beëindigt niets."
    >
      <Kaart titel="Het verslag van de evaluatie" ritme="eng">
        <p>
          Wat het systeem telde staat er al in; wat de partijen vonden, vult u samen in. <Artikel id="Art 20.2" />
        </p>
        <Stuklinks convenant={blad.convenant.id} />
      </Kaart>
      <Formulier actie={convenantadres(blad.convenant.id).evaluatie} stand={stand} ritme="kolom">
        <Datumveld naam="datum" label="Dag van de evaluatie" />
        <Tekstvlak naam="woorden" label="Wat eruit kwam" beschrijving="Zonder namen van mensen." rijen={6} />
        <Daadknoppen blad={blad}>Leg de evaluatie vast</Daadknoppen>
      </Formulier>
    </Daadblad>
  ),
  async doe(verzoek, { blad, waarde }) {
    const convenant = blad.convenant.id;
    const gedaan = await legEvaluatieVast(verzoek, { convenant, ...waarde });
    return daadveld(gedaan, {
      kind: 'gedaan',
      adres: convenantadres(convenant).blad,
      melding: 'convenant-geevalueerd',
    });
  },
};

const eindeschema = (blad: Convenantblad) => ({
  datum: geweest(blad, 'Vul in wanneer u dit afsprak.', 'Afgesproken op'),
  per: datum({ naam: 'De eerste dag zonder convenant', leeg: 'Vul in vanaf welke dag er geen convenant meer is.' }),
  instemming: sleutels({ leeg: 'Zet bij elke organisatie die instemde een vinkje.' }),
});

/** Een einde dat allen samen afspraken (E-11). */
export const EINDE: Daadvorm<ReturnType<typeof eindeschema>> = {
  bestand: 'moet',
  mag: isPenvoerder,
  schema: eindeschema,
  pagina: ({ blad, stand }) => (
    <Daadblad
      blad={blad}
      titel="Leg een gezamenlijk einde vast"
      inleiding="Spreken alle gebonden partijen af dat het convenant eindigt, dan eindigt het op de afgesproken dag, nooit eerder."
    >
      <Formulier actie={convenantadres(blad.convenant.id).einde} stand={stand} ritme="kolom" bestanden>
        <Datumveld naam="datum" label="Afgesproken op" />
        <Datumveld naam="per" label="De eerste dag zonder convenant" />
        <Vinkjes
          naam="instemming"
          vraag="Wie stemden in?"
          beschrijving="Stemt een partij niet in, dan gaat dit niet door; ieder kan wel zelf opzeggen."
          keuzes={opNaam(
            blad,
            blad.nu.partijen.filter(({ gebonden }) => gebonden).map(({ partij }) => partij),
          ).map((partij) => ({ waarde: partij, label: naamVan(blad, partij) }))}
        />
        <Scanveld label="Het getekende besluit" />
        <Daadknoppen blad={blad}>Leg dit einde vast</Daadknoppen>
      </Formulier>
    </Daadblad>
  ),
  async doe(verzoek, { blad, waarde }) {
    const convenant = blad.convenant.id;
    const gedaan = await spreekEindeAf(verzoek, { convenant, ...waarde, bestand: verzoek.bestand });
    return daadveld(gedaan, { kind: 'gedaan', adres: convenantadres(convenant).blad, melding: 'convenant-einde' });
  },
};

const REGIMES = ['afzonderlijk', 'gezamenlijk'] as const;
const REGIES = ['per-casus', 'aanmeldpartij', 'swv', 'gemeente'] as const;
const onderwerp = (leeg: string) => verplichteTekst({ max: 4_000, min: 10, regels: true, leeg });
const regelingschema = (blad: Convenantblad) => ({
  regime: keuze(REGIMES, { leeg: 'Kies wie verantwoordelijk is.' }),
  procesregie: keuze(REGIES, { leeg: 'Kies wie voor de gedeelde laag verantwoordelijk is.' }),
  verwerking: onderwerp('Schrijf op wat partijen over de verwerking afspraken.'),
  gegevensbeheer: onderwerp('Schrijf op wie de gegevens beheert en beveiligt.'),
  contactpersonen: onderwerp('Schrijf op waar betrokkenen en partijen terechtkunnen.'),
  getekendOp: geweest(blad, 'Vul in wanneer de regeling is getekend.'),
});

/** De onderlinge regeling: drie onderwerpen, getekend, en wie verantwoordelijk is (fn 13 (a), E-01). */
export const REGELING: Daadvorm<ReturnType<typeof regelingschema>> = {
  bestand: 'moet',
  mag: isPenvoerder,
  schema: regelingschema,
  pagina: ({ blad, stand }) => (
    <Daadblad
      blad={blad}
      titel="Leg een onderlinge regeling vast"
      inleiding="Voor wat van niemand alleen is: bijeenkomsten, verslag en plan. Samen verantwoordelijk worden partijen alleen met deze regeling, nooit vanzelf."
    >
      <Kaart titel="De regeling zelf" ritme="eng">
        <p>
          Vul haar eerst samen in en teken haar. <Artikel id="fn 13 (a)" />
        </p>
        <Stuklinks convenant={blad.convenant.id} stuk="regeling" />
      </Kaart>
      <Formulier
        actie={convenantadres(blad.convenant.id).regeling}
        stand={
          stand ?? { waarden: { regime: blad.convenant.regime, procesregie: blad.convenant.procesregie }, fouten: {} }
        }
        ritme="kolom"
        bestanden
      >
        <Kaart titel="Wie verantwoordelijk is" ritme="gewoon">
          <Keuzerondjes
            naam="regime"
            vraag="Voor wat partijen inbrengen"
            keuzes={REGIMES.map((waarde) => ({ waarde, label: REGIME[waarde] }))}
          />
          <Keuzerondjes
            naam="procesregie"
            vraag="Voor de gedeelde laag van een casus"
            keuzes={REGIES.map((waarde) => ({ waarde, label: PROCESREGIE[waarde] }))}
          />
        </Kaart>
        <Kaart titel="Wat u afsprak" ritme="gewoon">
          <Tekstvlak naam="verwerking" label="Over de verwerking" rijen={3} />
          <Tekstvlak naam="gegevensbeheer" label="Over het beheer van de gegevens" rijen={3} />
          <Tekstvlak naam="contactpersonen" label="Over contactpersonen" rijen={3} />
        </Kaart>
        <Datumveld naam="getekendOp" label="Getekend op" />
        <Scanveld label="De getekende regeling" />
        <Daadknoppen blad={blad}>Leg deze regeling vast</Daadknoppen>
      </Formulier>
    </Daadblad>
  ),
  async doe(verzoek, { blad, waarde }) {
    const convenant = blad.convenant.id;
    const gedaan = await legRegelingVast(verzoek, { convenant, ...waarde, bestand: verzoek.bestand });
    switch (gedaan.kind) {
      case 'vastgelegd':
        return { kind: 'gedaan', adres: convenantadres(convenant).blad, melding: 'convenantregeling-bewaard' };
      case 'bestand':
        return bestandveld(gedaan.reden);
      case 'onvolledig':
        return { kind: 'veld', veld: 'formulier', zin: 'Vul alle drie de onderwerpen in.' };
      case 'toekomst':
        return { kind: 'veld', veld: 'getekendOp', zin: 'Kies vandaag of een eerdere dag.' };
      case 'niet-gevonden':
        return { kind: 'niet-gevonden' };
      default:
        return gedaan satisfies never;
    }
  },
};
