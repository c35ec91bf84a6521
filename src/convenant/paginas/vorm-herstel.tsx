import { datumOfNiets, keuze } from '../../web/formulier.ts';
import { Datumveld, Formulier, Kaart, Keuzerondjes, Melding, Tekst, Vinkje } from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { convenantadres } from '../adressen.ts';
import type { Convenantblad, Feitregel } from '../toon-convenant.ts';
import { gevolgVan, HERSTELREDENEN, herstelFeit, herstelfout } from '../vastleggen/herstel-feit.ts';
import { HERSTELREDEN } from '../woorden.ts';
import { feitzin, naamVan } from './blad-toon.ts';
import type { Beheerverzoek, Daadvorm } from './daadvorm.tsx';
import { Daadblad, Daadknoppen, ZEKER } from './velden.tsx';
import { daadveld } from './vorm-tekenen.tsx';

const feitVan = (blad: Convenantblad, { pad }: Beheerverzoek): Feitregel | undefined =>
  blad.feiten.find(({ id }) => id === pad['feit']);

function schema(blad: Convenantblad, verzoek: Beheerverzoek) {
  const redenen = HERSTELREDENEN[feitVan(blad, verzoek)?.kind ?? 'tekst'];
  return {
    reden: keuze(redenen, { leeg: 'Kies wat er niet klopt.' }),
    datum: datumOfNiets({ tot: { dag: blad.vandaag, fout: 'Kies vandaag of een eerdere dag.' } }),
    ...ZEKER,
  };
}

/** Een fout herstellen in wat van papier is overgenomen: wat er staat, wat ervan afhangt, en wat er niet klopt. */
export const HERSTEL: Daadvorm<ReturnType<typeof schema>> = {
  mag: (blad, verzoek) => {
    const feit = feitVan(blad, verzoek);
    return feit !== undefined && herstelfout(feit, blad.lezer) === null;
  },
  schema,
  pagina: ({ blad, verzoek, stand }) => {
    const feit = feitVan(blad, verzoek);
    if (feit === undefined) return null;
    return (
      <Daadblad
        blad={blad}
        titel="Herstel een fout"
        inleiding="Voor wat verkeerd is overgenomen. Het oude blijft in de lijst staan, met wie het herstelde en waarom."
      >
        <Formulier actie={convenantadres(blad.convenant.id).herstel(feit.id)} stand={stand} ritme="kolom">
          <Kaart titel="Wat er nu staat" ritme="gewoon">
            <Tekst>
              {datumVoluit(feit.datum)}: {feitzin(blad, feit)}
            </Tekst>
            <Gevolg blad={blad} feit={feit} />
          </Kaart>
          <Keuzerondjes
            naam="reden"
            vraag="Wat klopt er niet?"
            keuzes={HERSTELREDENEN[feit.kind].map((waarde) => ({ waarde, label: HERSTELREDEN[waarde].label }))}
          />
          <Datumveld
            naam="datum"
            label="De juiste dag, als de dag niet klopt"
            beschrijving="Dan staat het er meteen weer, op deze dag en met hetzelfde papier. Bij iets anders legt u het juiste daarna opnieuw vast."
          />
          <Vinkje
            naam="zeker"
            label="Ik heb het papier nagekeken."
            bij="Wat u herstelt, telt nergens meer mee: vandaag niet en op eerdere dagen niet. Wat intussen is gedeeld, blijft in het logboek staan."
          />
          <Daadknoppen blad={blad}>Herstel deze fout</Daadknoppen>
        </Formulier>
      </Daadblad>
    );
  },
  async doe(verzoek, { blad, waarde }) {
    const { reden, datum } = waarde;
    const opDag = reden === 'datum';
    if (opDag && datum === null) return { kind: 'veld', veld: 'datum', zin: 'Vul de dag in die op het papier staat.' };
    const convenant = blad.convenant.id;
    const feit = verzoek.pad['feit'] ?? '';
    const gedaan = await herstelFeit(verzoek, { convenant, feit, reden, datum: opDag ? datum : null });
    return daadveld(gedaan, {
      kind: 'gedaan',
      adres: convenantadres(convenant).blad,
      melding: opDag ? 'convenantfeit-verzet' : 'convenantfeit-weggenomen',
    });
  },
};

/** Wie zonder dit feit niet meer gebonden is: dat moet iemand weten voor hij op de knop drukt. */
function Gevolg({ blad, feit }: { readonly blad: Convenantblad; readonly feit: Feitregel }) {
  const wie = gevolgVan(blad, feit).map((partij) => naamVan(blad, partij));
  if (wie.length === 0) return <Tekst soort="klein">Zonder dit verandert er vandaag niets aan wie gebonden is.</Tekst>;
  const genoemd = wie.length > 3 ? `${wie.length} organisaties` : wie.join(' en ');
  return (
    <Melding soort="let-op">
      <p>
        <strong>
          Zonder dit {wie.length === 1 ? 'is' : 'zijn'} {genoemd} niet gebonden.
        </strong>{' '}
        Tot het juiste er staat, delen en lezen {wie.length === 1 ? 'haar mensen' : 'hun mensen'} niets van een ander.
      </p>
    </Melding>
  );
}
