// Gegenereerd uit de migraties door scripts/schrijf-tabellen.ts; niet met de hand wijzigen.
import type { ColumnType, Generated } from 'kysely';

type Json = ColumnType<unknown, string, string>;

/** Voor welke partij, in welke functie en onder welke geheimhouding iemand werkt (11.2, B.2). */
export interface AanstellingTabel {
  id: string;
  persoon_id: string;
  partij_id: string;
  school_id: string | null;
  rol: 'medewerker' | 'beheerder' | 'fg';
  functie: string;
  hoedanigheid: 'leerplicht' | 'toeleiding' | 'individuele-voorziening' | 'jgz' | 'wmo' | null;
  geheimhouding: 'geen' | 'cao' | 'contract' | 'ambtsgeheim' | 'wgbo' | 'jeugdwet' | 'wmo' | 'beroepscode' | 'wet-big' | 'reclassering';
  van: string;
  /** Laatste dag; daarna geeft de aanstelling niets meer. Wie op zijn eerste dag of ervoor stopte, heeft er een voor van: geen dag geldt dan nog */
  tot: string | null;
  /** Wanneer iemand zijn verklaring van geheimhouding tekende; nodig waar wet en cao er geen geven (11.2, T-11d) */
  verklaring_op: string | null;
  /** Of deze medewerker een collega mag aanwijzen die het voor het doel moet weten (7.3 b) */
  mag_aanwijzen: Generated<boolean>;
  /** Wanneer een beheerder deze aanstelling voor het laatst wijzigde; wat daarvan afhangt, draagt dat moment */
  gewijzigd_op: Date | null;
  versie: Generated<number>;
}

/** Wie er was: de procesregisseur legt het vast, en ieder aan tafel ziet het (3.4a). */
export interface AanwezigheidTabel {
  casus_id: string;
  bijeenkomst_id: string;
  deelnemer_id: string;
  persoon_id: string;
  stand: 'aanwezig' | 'afgemeld' | 'afwezig';
  door_persoon_id: string;
  op: Date;
}

/** Een collega die meeleest met een deelnemer van de eigen partij, omdat hij het voor het doel moet weten (7.3 b); geen stoel aan tafel. */
export interface AanwijzingTabel {
  id: string;
  casus_id: string;
  partij_id: string;
  /** Met wie de collega meeleest: nooit meer dan wat aan deze stoel is gegeven */
  namens_deelnemer_id: string;
  namens_persoon_id: string;
  namens_aanstelling_id: string;
  persoon_id: string;
  aanstelling_id: string;
  categorieen: string[];
  /** Waarom de collega het moet weten: een keuze die niets zegt over de jongere, want het gezin en de tafel lezen haar */
  reden: 'neemt-waar' | 'voert-uit' | 'adviseert' | 'beslist-mee';
  aangewezen_op: Date;
  /** De laatste dag van meelezen */
  tot: string;
  /** Wanneer de collega geheimhouding beloofde; daarvoor leest hij niets (11.1) */
  beloofd_op: Date | null;
  /** Waar de collega zei dat zijn geheimhouding op rust, als dat bij zijn aanstelling niet was vastgelegd (11.2, T-11d) */
  geheimhouding: 'cao' | 'contract' | 'ambtsgeheim' | 'wgbo' | 'jeugdwet' | 'wmo' | 'beroepscode' | 'wet-big' | 'reclassering' | null;
  beeindigd_op: Date | null;
  beeindigd_omdat: 'gestopt' | 'van-tafel' | 'mag-niet-meer' | 'nieuwe-fase' | 'casus-gesloten' | 'zelf-aan-tafel' | 'voorbij' | null;
}

/** Dat een casus sloot, waarom, en tot wanneer er nog iets kan (5.6, PH-6); blijft na de vernietiging. */
export interface AfsluitingTabel {
  casus_id: string;
  /** Over wie de logregels van de vernietiging gaan, ook als degene die ze schrijft de casus niet kent */
  betrokkene_id: string;
  kenmerk: string;
  /** De procesregiepartij: zij vernietigt de gedeelde laag (fn 13) */
  partij_id: string;
  /** Organisaties die een stoel hadden: hun FG en beheerder zien dat er vernietigd wordt */
  partijen: string[];
  /** Van wie een eigen deel is: elke organisatie die een stoel had, en een gemeente voor elke taak waarvoor zij aan tafel zat (Art 4 (intro)) */
  bronnen: Json;
  grond: 'afgerond' | 'jaar-op-school' | 'vertrokken' | 'overleden';
  /** Volgde de grond uit wat in de casus vastlag, of gaf de procesregisseur een toelichting */
  grond_blijkt: boolean;
  /** Waarom deze grond geldt; versleuteld onder de sleutel van de casus */
  toelichting: Buffer | null;
  gesloten_door: string;
  gesloten_op: Date;
  /** Laatste dag waarop een partij haar eigen deel kan meenemen (9.1, L-5) */
  eigen_deel_tot: string;
  /** Vanaf deze dag mag de gedeelde laag worden vernietigd: sluiten plus de maanden van het overlegtype (9.2) */
  bewaren_tot: string;
  /** De grafsteen: vanaf dit moment opent niemand de casus nog */
  vernietigd_op: Date | null;
}

/** Conflict van plichten: een persoonlijk en gemotiveerd besluit van de professional (6e, fn 17), zichtbaar voor de FG. */
export interface AfwegingTabel {
  id: string;
  casus_id: string;
  /** Noemt de sleutel waaronder de inhoud ligt: de FG opent haar zonder de casus te kennen */
  betrokkene_id: string;
  gegeven_id: string;
  persoon_id: string;
  partij_id: string;
  inhoud: Buffer;
  collega_geraadpleegd: boolean;
  na_intrekking: boolean;
  op: Date;
}

/** Voor wie een afweging geldt: zij opent dit gegeven voor deze deelnemers en voor niemand anders (6e). */
export interface AfwegingOntvangerTabel {
  afweging_id: string;
  casus_id: string;
  deelnemer_id: string;
}

/** De dag van een procesregisseur: jongeren na elkaar, elk met eigen mensen. Alleen van wie haar maakte (T25-07). */
export interface AgendaTabel {
  id: string;
  persoon_id: string;
  partij_id: string;
  overlegtype_id: string;
  begint_op: Date;
  /** Waar, versleuteld onder de sleutel van de partij; elke plek krijgt haar eigen afschrift onder de sleutel van haar casus */
  plaats: Buffer;
  plaats_versie: Generated<number>;
  aangemaakt_op: Date;
  gewijzigd_op: Date;
}

/** Een stuk van de dag voor een jongere, of een pauze als er geen casus bij staat. */
export interface AgendaplekTabel {
  id: string;
  agenda_id: string;
  volgorde: number;
  casus_id: string | null;
  duur_minuten: number;
  /** De afspraak die hieruit is verstuurd; leeg zolang niemand is uitgenodigd */
  bijeenkomst_id: string | null;
  weg_op: Date | null;
}

/** Of het beeld compleet genoeg is voor een plan: wie het overleg leidt zegt het, of neemt het terug; de nieuwste rij telt (PH-2b). */
export interface BeeldTabel {
  id: string;
  casus_id: string;
  stand: 'compleet' | 'niet-compleet';
  /** Een zin zonder iets over iemands situatie; versleuteld onder de sleutel van de casus */
  waarom: Buffer;
  door_persoon_id: string;
  op: Date;
}

/** Postuitgang. Een bericht draagt geen inhoud: het zegt alleen dat er iets klaarstaat (10.2, Bijl 2-f). */
export interface BerichtTabel {
  id: string;
  persoon_id: string;
  soort: string;
  aangemaakt_op: Date;
  verzonden_op: Date | null;
  mislukt_omdat: string | null;
  /** Waar iets klaarstaat; blijft binnen: de wekker weet zo wie er moet bellen. Leeg bij een bericht over het eigen account */
  casus_id: string | null;
  /** Wanneer deze persoon daarna voor het eerst inlogde of zijn werk opende */
  gezien_op: Date | null;
}

/** Wat een bijeenkomst opleverde: een besluit, of een actie met wie en wanneer (CL-3b, E-25). */
export interface BesluitTabel {
  id: string;
  casus_id: string;
  bijeenkomst_id: string;
  soort: 'besluit' | 'actie';
  /** Alleen als er niets over iemands situatie in staat; versleuteld onder de sleutel van de casus */
  tekst: Buffer | null;
  /** Waar de tekst is als die wel over iemand gaat: wie dat gegeven niet kan lezen, ziet ook deze regel niet */
  gegeven_id: string | null;
  voor_deelnemer_id: string | null;
  voor_persoon_id: string | null;
  voor_datum: string | null;
  stand: 'open' | 'gedaan' | 'niet-gelukt' | null;
  stand_op: Date | null;
  stand_door: string | null;
  deelnemer_id: string;
  persoon_id: string;
  vastgelegd_op: Date;
}

/** De jongere in deze casus. Naam, geboortedatum en adres zijn gegevens van soort a; kern houdt versleuteld wat een oordeel nodig heeft. */
export interface BetrokkeneTabel {
  id: string;
  casus_id: string;
  jongere_id: string;
  persoon_id: string | null;
  kern: Buffer;
  /** Hoort bij het zegel van de kern: een oude kern terugzetten opent niet */
  kern_versie: Generated<number>;
}

/** Een vraag van ouder of jongere aan de procesregisseur, vaak bij een regel van "wie zag mijn gegevens" (fn 31, 12.4i). */
export interface BetrokkenevraagTabel {
  id: string;
  casus_id: string;
  van_persoon_id: string;
  gebeurtenis_id: string | null;
  soort: 'snap-niet' | 'klopt-niet';
  /** Versleuteld onder de sleutel van de casus; antwoord ook */
  inhoud: Buffer;
  gesteld_op: Date;
  antwoord: Buffer | null;
  beantwoord_door: string | null;
  beantwoord_op: Date | null;
  /** Het gegeven waar de vraag over gaat; alleen een dat de vrager zelf mag lezen */
  gegeven_id: string | null;
  /** Het verslag waar de vraag een reactie op is */
  verslag_id: string | null;
}

/** Dat een partij beleid heeft voor de beveiliging van persoonsgegevens, met de norm en de dag van vaststelling (Bijl 2). */
export interface BeveiligingsverklaringTabel {
  id: string;
  partij_id: string;
  norm: 'bio2' | 'ibp' | 'ibp-mbo' | 'nen-7510' | 'iso-27002';
  vastgesteld_op: string;
  vastgelegd_door: string;
  vastgelegd_op: Date;
}

/** Wat een FG de eigen partij meldt of adviseert (15.3): waarop, hoe ernstig, en voor wanneer een antwoord. */
export interface BevindingTabel {
  id: string;
  partij_id: string;
  soort: 'bevinding' | 'advies';
  ernst: 'laag' | 'midden' | 'hoog';
  /** Het artikel waar het om gaat, als kenmerk uit src/eisen */
  eis: string;
  termijn: string;
  /** Wat hij zag en wat hij adviseert; versleuteld onder de sleutel van de partij */
  inhoud: Buffer;
  door_persoon_id: string;
  op: Date;
}

/** Wat er na een bevinding gebeurde: het antwoord van de gemandateerde, terug met een nieuwe dag, of gesloten (15.3 b). */
export interface BevindingregelTabel {
  id: string;
  bevinding_id: string;
  partij_id: string;
  /** Wie antwoordt op een stand die intussen veranderde, botst hierop en leest eerst wat erbij kwam */
  volgnummer: number;
  soort: 'antwoord' | 'terug' | 'gesloten';
  termijn: string | null;
  inhoud: Buffer;
  door_persoon_id: string;
  op: Date;
}

/** Een getekend papier bij een convenantfeit: handtekening, volmacht, formulier, opzegging of regeling. */
export interface BewijsstukTabel {
  id: string;
  convenant_id: string;
  /** De partij van wie het papier is: versleuteld onder haar sleutel, gelezen door haar en door de penvoerder */
  partij_id: string;
  soort: 'application/pdf' | 'image/jpeg' | 'image/png';
  grootte: number;
  bestand: Buffer;
  bestand_hash: Buffer;
  opgenomen_door: string | null;
  op: Date;
}

/** Een afspraak om over deze casus te praten; die weet niet of zij op een agenda met anderen staat (T25-07). */
export interface BijeenkomstTabel {
  id: string;
  casus_id: string;
  op: Date;
  duur_minuten: number;
  /** Waar, in eigen woorden; versleuteld onder de sleutel van de casus, want ook een adres zegt om wie het gaat */
  plaats: Buffer;
  /** De vraag van de casus zonder namen, voor zolang er zonder naam wordt gepraat (E-07); versleuteld onder de sleutel van de casus */
  vraag_zonder_naam: Buffer | null;
  /** Hoe lang voor het begin iemand die alleen voor deze plek komt, al kan meekijken (T25-07) */
  open_voor_minuten: Generated<number>;
  open_na_minuten: Generated<number>;
  /** Hoe vaak de afspraak is gewijzigd; ook de versie van het zegel van de plaats en de SEQUENCE in een agendabestand (RFC 5545) */
  volgnummer: Generated<number>;
  aangemaakt_door: string;
  aangemaakt_op: Date;
  gewijzigd_op: Date | null;
  afgezegd_op: Date | null;
}

/** Het raam van een casusoverleg; verwerkingsverantwoordelijke is de procesregiepartij (fn 13). */
export interface CasusTabel {
  id: string;
  kenmerk: string;
  overlegtype_id: string;
  convenant_id: string;
  aanmeldpartij_id: string;
  procesregiepartij_id: string;
  school_id: string | null;
  status: 'open' | 'gesloten';
  fase: 'intake' | 'beoordeling' | 'plan' | 'monitoring' | 'evaluatie' | 'afsluiting';
  fase_sinds: Date;
  /** Waarom dit een casus is (T25-01); leeg na de vernietiging */
  reden: 'onderwijs-en-hulp' | 'vermoeden' | 'thuis' | null;
  doelen: string[];
  doel_vastgelegd_op: Date | null;
  initialen: Buffer;
  vraag: Buffer;
  /** Soort en datum van de verzuimmelding, als het overlegtype die vraagt (B3-ex2w) */
  melding: Json | null;
  langdurig_verzuim: boolean | null;
  aangemaakt_door: string;
  aangemaakt_op: Date;
  gesloten_op: Date | null;
  sluitgrond: string | null;
  versie: Generated<number>;
}

/** Wie het plan volgt en wie het gezin daarover belt: gekozen aan tafel, en pas als die ja zei (CL-3b, PH-4a). */
export interface CasusregieTabel {
  id: string;
  casus_id: string;
  deelnemer_id: string;
  persoon_id: string;
  gekozen_door: string;
  gekozen_op: Date;
  aanvaard_op: Date | null;
  tot: Date | null;
  /** Waarom iemand ermee stopte: een keuze die niets zegt over de jongere */
  waarom_tot: 'eigen-wens' | 'andere-functie' | 'collega-neemt-over' | 'taak-klaar' | 'niet-bereikbaar' | 'zegt-nee' | 'van-tafel' | null;
}

/** Een stapel codes van een uitgifte, onder de sleutel van de partij; zij gaat weg zodra zij is opgehaald, en anders na een uur. */
export interface CodebundelTabel {
  id: string;
  partij_id: string;
  uitgifte_id: string;
  nummer: number;
  school_id: string | null;
  /** De aanstellingen van wie een code krijgt, een per persoon */
  voor: string[];
  stand: Generated<'wacht' | 'klaar' | 'opgehaald' | 'weg'>;
  /** Hoeveel codes er werkelijk zijn; minder als iemand intussen al een account had of niet meer werkt */
  gemaakt: number | null;
  inhoud: Buffer | null;
}

/** Een keer eerste codes maken voor meer collega's tegelijk, als brief of als CSV; na een uur is zij voorbij. */
export interface CodeuitgifteTabel {
  id: string;
  partij_id: string;
  door_persoon_id: string;
  door_aanstelling_id: string;
  vorm: 'brief' | 'csv';
  gemaakt_op: Date;
  vervalt_op: Date;
  gesloten_op: Date | null;
}

/** Een half ingevuld formulier van een persoon; leeg na verzenden, na sluiten van de casus, na vertrek en na dertig dagen (C12). */
export interface ConceptTabel {
  id: string;
  persoon_id: string;
  casus_id: string | null;
  /** Het adres van de pagina, bij een gemeente met de taak waarvoor het is, en waar het formulier over gaat als er meer staan: ids en vaste woorden, nooit iets wat iemand typte */
  plek: string;
  /** De velden, versleuteld onder de sleutel van de persoon; null als er niets meer te bewaren is */
  inhoud: Buffer | null;
  /** Telt elke keer bewaren: een ander venster dat achterloopt, overschrijft niets */
  versie: Generated<number>;
  bewaard_op: Date;
}

/** Aanspreekpunt van een partij (12.3) en wie namens welk orgaan tekent (B.1). Naam, functie en bereik zijn versleuteld onder de sleutel van de partij. */
export interface ContactpersoonTabel {
  id: string;
  partij_id: string;
  soort: 'aanspreekpunt' | 'tekenbevoegde';
  orgaan: 'organisatie' | 'college' | 'burgemeester' | 'bestuur' | 'directie';
  inhoud: Buffer;
  van: string;
  tot: string | null;
}

/** Het privacyconvenant van de regio (19.1); regime volgens artikel 2 en voetnoot 13. Sinds wanneer het geldt, volgt uit convenantfeit. */
export interface ConvenantTabel {
  id: string;
  naam: string;
  /** De partij die het opstelt, uitnodigt en ter tekening aanbiedt */
  penvoerder_id: string;
  regime: 'afzonderlijk' | 'gezamenlijk';
  opzegtermijn_maanden: Generated<number>;
  /** Welke partij in een casus voor de gedeelde laag verantwoordelijk is */
  procesregie: Generated<'aanmeldpartij' | 'swv' | 'gemeente' | 'per-casus'>;
  onderlinge_regeling_op: string | null;
  /** De dag van de laatste vereiste handtekening; leeg zolang het er nog niet is */
  van_kracht_van: string | null;
  /** Laatste dag, als het einde vaststaat */
  van_kracht_tot: string | null;
  opgesteld_op: Date;
}

/** Van wanneer tot wanneer een partij gebonden is, en hoe (fn 2, 18.2, P-6): wat uit convenantfeit volgt, uitgeschreven om snel te lezen. */
export interface ConvenantPartijTabel {
  convenant_id: string;
  partij_id: string;
  volgnummer: number;
  wijze: 'handtekening' | 'volmacht' | 'toetreding';
  /** Eerste dag van deze periode; leeg als zij door een later vastgelegd feit verviel */
  gebonden_van: string | null;
  /** Laatste dag */
  gebonden_tot: string | null;
  /** De teksten die in deze periode voor deze partij gelden: de geldende, de oudere, en nieuwere die zij al tekende (E-10) */
  teksten: string[];
}

/** Wat er met een convenant gebeurde, met de dag waarop en wie het vastlegde; alleen toevoegen. Zie src/regels/verloop/convenantfeit.ts. */
export interface ConvenantfeitTabel {
  id: string;
  convenant_id: string;
  /** De dag waarop het gebeurde, niet die waarop het werd ingevoerd */
  datum: string;
  kind: 'tekst' | 'volmacht' | 'ondertekening' | 'toetreding' | 'opzegging' | 'beeindiging' | 'evaluatie' | 'herroeping';
  tekst_id: string | null;
  partij_id: string | null;
  aan_partij_id: string | null;
  stap: 'aangevraagd' | 'akkoord' | 'ondertekend' | 'bekendgemaakt' | null;
  /** Laatste dag van een volmacht die een einde heeft */
  geldig_tot: string | null;
  per: string | null;
  /** De partijen die met het einde instemden: alle gebonden partijen (E-11) */
  instemming: string[] | null;
  /** Het feit dat verkeerd was vastgelegd en nooit gebeurde; de datum is die van dat feit */
  herroept_id: string | null;
  /** Wat er niet klopte aan het feit dat is weggenomen */
  herstelreden: 'datum' | 'organisatie' | 'versie' | 'inhoud' | 'dubbel' | 'niet-gebeurd' | null;
  wijze: 'scherm' | 'papier';
  /** Waar het toetredingsformulier is getekend (Bijl 1-d) */
  plaats: string | null;
  /** Naam en functie van wie tekende, versleuteld onder de sleutel van zijn partij */
  ondertekenaar: Buffer | null;
  /** Toelichting, versleuteld onder de sleutel van wie het vastlegde */
  woorden: Buffer | null;
  bewijsstuk_id: string | null;
  vastgelegd_door: string | null;
  vastgelegd_partij_id: string | null;
  vastgelegd_op: Date;
}

/** Een versie van de tekst van een convenant: concept tot zij ter tekening is aangeboden, daarna onveranderlijk (17.1, E-22). */
export interface ConvenanttekstTabel {
  id: string;
  convenant_id: string;
  label: string;
  volgnummer: number;
  /** Waarin getekend wordt: in het overleg over ondersteuningsplan en jeugdplan, of apart (fn 6) */
  kader: 'ooo' | 'apart' | null;
  ooo_op: string | null;
  ooo_plaats: string | null;
  /** De wetsartikelen waarop deze tekst rust, als tekst van deze versie (P-10, E-22) */
  verwijzingen: string[];
  /** Wie zelf tekenen: gemeenten en samenwerkingsverbanden (P-1, P-2) */
  tekenaars: string[];
  /** Wie met een volmacht meedoen (P-3, fn 2) */
  schoolbesturen: string[];
  /** De eigen tekst als PDF, versleuteld onder de sleutel van de penvoerder */
  bestand: Buffer | null;
  bestand_hash: Buffer | null;
  grootte: number | null;
  aangeboden_op: string | null;
  versie: Generated<number>;
  gemaakt_door: string | null;
  gemaakt_op: Date;
}

/** Dat iemand meldde dat er iets misging met persoonsgegevens. Wat er gebeurde ligt per organisatie in datalekdeel. */
export interface DatalekTabel {
  id: string;
  kenmerk: string;
  /** Wie het meldde; leeg als wie het systeem beheert het zelf vertelde (AVG 33 lid 2) */
  gemeld_door: string | null;
  gemeld_op: Date;
  soort: 'verkeerde-ontvanger' | 'onbevoegd-gezien' | 'kwijt' | 'gestolen' | 'niet-beschikbaar' | 'anders';
  gemerkt_op: Date;
  duurt_voort: boolean;
  /** De melder denkt dat het aan Overlegtafel zelf ligt: dan hoort ook wie het systeem beheert het meteen (AVG 33 lid 2) */
  systeemfout: boolean;
  /** Wanneer wie het systeem beheert voor het eerst een bericht kreeg */
  verteld_op: Date | null;
  /** De laatste mijlpaal van die klok waarvoor een bericht ging: zo komt elk bericht een keer */
  verteld_na_uren: number | null;
}

/** Een datalek bij een organisatie: haar eigen klok en haar eigen besluit (AVG 33 lid 1, fn 13 (b)). */
export interface DatalekdeelTabel {
  id: string;
  datalek_id: string;
  partij_id: string;
  /** De organisatie die het doorgaf; leeg bij wie de melding zelf kreeg */
  betrokken_door_partij_id: string | null;
  /** Wanneer deze organisatie het wist: vanaf hier lopen de 72 uur, ook in het weekend */
  vernomen_op: Date;
  /** Wat de melder schreef; versleuteld onder de sleutel van deze organisatie */
  inhoud: Buffer;
  /** De laatste mijlpaal waarvoor is herinnerd: zo komt elke herinnering een keer */
  gewekt_na_uren: Generated<number>;
}

/** Wat een organisatie met een datalek deed: omvang, besluit, melding, wie het hoorde, lessen. Alleen toevoegen: dit is de vastlegging van AVG 33 lid 5. */
export interface DatalekstapTabel {
  id: string;
  deel_id: string;
  partij_id: string;
  volgnummer: number;
  soort: 'omvang' | 'beheer-gebeld' | 'eerder-vernomen' | 'besluit' | 'gemeld-ap' | 'betrokkenen' | 'geinformeerd' | 'gesloten';
  keuze: string | null;
  /** Wanneer het gebeurde, als dat iets anders is dan wanneer het werd opgeschreven */
  moment: Date | null;
  /** Redenen, omvang en lessen; versleuteld onder de sleutel van deze organisatie */
  inhoud: Buffer | null;
  door_persoon_id: string;
  op: Date;
}

/** Een stoel aan tafel: wie, vanuit welke taak en grondslag, met welk eigen doel (3.4a-c, B3-5). */
export interface DeelnemerTabel {
  id: string;
  casus_id: string;
  persoon_id: string;
  aanstelling_id: string | null;
  partij_id: string | null;
  soort: 'medewerker' | 'ouder' | 'jongere' | 'steunpersoon';
  procesregisseur: Generated<boolean>;
  behandelrelatie: Generated<boolean>;
  /** Waarom iemand rechtstreeks betrokken is: een keuze, want een genodigde leest dit voordat hij een naam mag zien (3.4a) */
  direct_betrokken: 'eigen-taak' | 'werkt-al' | 'kan-beslissen' | 'meldde-aan' | null;
  uitgenodigd_door: string;
  uitgenodigd_op: Date;
  bevestigd_op: Date | null;
  /** Taak, grondslag en eigen doel in eigen woorden, versleuteld onder de sleutel van de casus (3.4c, B3-5) */
  verklaring: Buffer | null;
  /** Hoeveelste verklaring dit is: wie opnieuw wordt uitgenodigd verklaart opnieuw, en het vorige zegel past dan nergens meer */
  verklaring_versie: Generated<number>;
  /** Gegeven van de uitnodiger dat de genodigde krijgt op het moment van bevestigen: naam en geboortedatum (migratie 0006) */
  toegezegd_gegeven_id: string | null;
  /** Met wie een steunpersoon meekomt (T25-18); gaat die van tafel, dan de steunpersoon ook */
  steunt_deelnemer_id: string | null;
  geheimhouding_bevestigd_op: Date | null;
  afgezien_op: Date | null;
  /** Vanaf dit moment leest en doet deze deelnemer hier niets meer; een nieuwe uitnodiging maakt het leeg (3.4a) */
  tot: Date | null;
  /** Waarom iemand van tafel ging: een keuze die niets zegt over de jongere */
  vertrekreden: 'eigen-wens' | 'andere-functie' | 'collega-neemt-over' | 'taak-klaar' | 'niet-betrokken' | 'niet-bereikbaar' | 'gezag-voorbij' | null;
  /** Zit alleen voor deze bijeenkomst aan tafel; leeg is voor de hele casus (T25-07, T25-08) */
  alleen_bijeenkomst_id: string | null;
  /** Waar de deelnemer zei dat zijn geheimhouding op rust; telt alleen als zijn aanstelling er geen noemt */
  geheimhouding: 'cao' | 'contract' | 'ambtsgeheim' | 'wgbo' | 'jeugdwet' | 'wmo' | 'beroepscode' | 'wet-big' | 'reclassering' | null;
}

/** Dat een partij haar eigen deel naar het eigen dossier nam, of daarvan afzag; nooit wat erin staat. */
export interface EigendeelTabel {
  id: string;
  casus_id: string;
  partij_id: string;
  /** Voor welke taak van een gemeente; leeg bij een andere partij */
  hoedanigheid: 'leerplicht' | 'toeleiding' | 'individuele-voorziening' | 'jgz' | 'wmo' | null;
  stand: 'meegenomen' | 'afgezien';
  vorm: 'pdf' | 'json' | null;
  categorieen: Generated<string[]>;
  door_persoon_id: string;
  op: Date;
}

/** Wie, wat, waarover, waarom, met welk besluit en welke regels. Zonder inhoud en zonder namen (NEN 7513, BIO2 8.15.01). */
export interface GebeurtenisTabel {
  id: string;
  volgnummer: Generated<string>;
  op: Date;
  code: string;
  actie: 'C' | 'R' | 'U' | 'D' | 'E';
  uitkomst: 'gelukt' | 'geweigerd' | 'mislukt';
  persoon_id: string | null;
  persoon_soort: string;
  partij_id: string | null;
  hoedanigheid: string | null;
  functie: string | null;
  casus_id: string | null;
  object_soort: string | null;
  object_id: string | null;
  bron_partij_id: string | null;
  /** Van welke taak van die gemeente het gelezene is, als het object dat niet zegt: een plan of verslag is van meer bronnen (ADR 0048) */
  bron_hoedanigheid: string | null;
  doel: string | null;
  categorieen: Generated<string[]>;
  grondslag: string | null;
  fase: string | null;
  handeling: string | null;
  regelset: string | null;
  besluit: 'toegestaan' | 'geweigerd' | 'onvolledig' | null;
  redenen: Generated<string[]>;
  toestemming_id: string | null;
  toestemming_versie: number | null;
  verzoek_id: string;
  kanaal: string;
  /** Canonieke vorm van de gebeurtenis (RFC 8785), met de feitwoorden waarmee het oordeel is na te rekenen; blad is de RFC 6962-bladhash daarover */
  bytes: Buffer;
  blad: Buffer;
}

/** Over wie een gebeurtenis gaat, onder een sleutelgebonden aanduiding: een regel per betrokkene (Logboek Dataverwerkingen). */
export interface GebeurtenisBetrokkeneTabel {
  gebeurtenis_id: string;
  persoon_index: Buffer;
  op: Date;
}

/** De kleinste eenheid die gedeeld kan worden: een feit of mening van een soort uit 5.1. */
export interface GegevenTabel {
  id: string;
  casus_id: string;
  bron_partij_id: string | null;
  bron_persoon_id: string;
  bron_deelnemer_id: string;
  categorie: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i';
  doel: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g';
  /** Antwoorden waar een oordeel op rust, zonder vrije tekst (src/gegeven/kenmerken.ts) */
  kenmerken: Json;
  aard: 'feit' | 'mening' | null;
  brondatum: string | null;
  /** Versleuteld onder de sleutel van de bron: tekst en waarom het nodig is */
  inhoud: Buffer;
  status: 'concept' | 'ingebracht' | 'teruggehaald';
  ingebracht_op: Date | null;
  gewijzigd_op: Date;
  versie: Generated<number>;
}

/** Wie gezag heeft of vertegenwoordigt, vanaf wanneer, en waaruit dat blijkt (1.4, 1.14, B.7). */
export interface GezagTabel {
  id: string;
  casus_id: string;
  betrokkene_id: string;
  persoon_id: string;
  soort: 'gezagdrager-1' | 'gezagdrager-2' | 'vertegenwoordiger';
  /** Waaruit het gezag blijkt, in eigen woorden; versleuteld, want daarin kan een naam staan */
  bron: Buffer;
  van: string;
  tot: string | null;
  vastgelegd_door: string;
  vastgelegd_op: Date;
}

/** Een onderwijszorg-arrangement voor een klas of groep (T25-10), zonder casus en zonder persoonsgegevens. */
export interface GroepsarrangementTabel {
  id: string;
  convenant_id: string;
  school_id: string;
  /** De partij die het vastlegde en bijhoudt */
  partij_id: string;
  /** Hoe de groep heet, nooit wie erin zit */
  groep: string;
  partijen: string[];
  /** Codes van wat er wordt geboden */
  aanbod: string[];
  van: string;
  tot: string | null;
  evalueren_op: string;
  geevalueerd_op: string | null;
  vastgelegd_op: Date;
  versie: Generated<number>;
}

/** Wat de jongere wil zeggen, in eigen woorden, of waarom er niet is gepraat (13.3). */
export interface HoorgesprekTabel {
  id: string;
  casus_id: string;
  op: string;
  hoe: 'gesprek' | 'telefoon' | 'tekening' | 'niet';
  inhoud: Buffer;
  door_persoon_id: string;
  door_partij_id: string;
  vastgelegd_op: Date;
}

/** Wie van de betrokkenen is geinformeerd, wanneer, hoe en door wie (12.1, 12.2). */
export interface InformatieTabel {
  id: string;
  casus_id: string;
  persoon_id: string;
  hoe: 'gesprek' | 'brief' | 'telefoon' | 'overlegtafel';
  op: string;
  door_persoon_id: string;
  door_partij_id: string;
  vastgelegd_op: Date;
}

/** Over welke ontvangende partij en welke doelen is geinformeerd (12.4a-b, fn 31). */
export interface InformatieOntvangerTabel {
  informatie_id: string;
  casus_id: string;
  partij_id: string;
  doelen: string[];
}

/** De negen delen van 12.4 zoals deze betrokkene ze kreeg; de eigen lezer en wie informeerde kunnen haar nalezen. */
export interface InformatietekstTabel {
  informatie_id: string;
  casus_id: string;
  /** Voor wie de zinnen zijn geschreven: ouder, ouder van wie 16 of ouder is, jongere, of jongere vanaf 16 */
  lezer: 'ouder' | 'ouder-16' | 'jongere' | 'jongere-16';
  tekst_versie: string;
  tekst_hash: Buffer;
  /** Versleuteld onder de sleutel van de casus; tekst_hash is SHA-256 over de canonieke vorm (RFC 8785) met de versie erbij */
  inhoud: Buffer;
}

/** Een rij: is deze database een demonstratie of echt, en welke regio. */
export interface InstallatieTabel {
  enig: Generated<boolean>;
  soort: 'demonstratie' | 'echt';
  regio: string;
  telefoon: string;
  aangemaakt_op: Date;
}

/** Wie iets las dat op een ingetrokken toestemming rustte, en wat hij ermee deed: verwijderd, of een eigen grondslag (11.5). */
export interface IntrekkingsberichtTabel {
  id: string;
  casus_id: string;
  vraag_id: string;
  gever_partij_id: string;
  deelnemer_id: string;
  persoon_id: string;
  partij_id: string;
  /** Wie introk. Een andere ouder leest dit niet: dat er is ingetrokken, is van wie het deed */
  van_persoon_id: string;
  verstuurd_op: Date;
  antwoord: 'verwijderd' | 'eigen-grondslag' | null;
  /** Code van een grondslag uit artikel 4 van het convenant; de eigen woorden staan versleuteld */
  grondslag: string | null;
  woorden: Buffer | null;
  beantwoord_op: Date | null;
}

/** Een ingelezen bestand dat wacht op bevestiging of op de werker; de regels liggen onder de sleutel van de partij en gaan weg zodra het klaar is, mislukt of vervalt. */
export interface InvoerTabel {
  id: string;
  partij_id: string;
  door_persoon_id: string;
  door_aanstelling_id: string;
  soort: 'mensen' | 'scholen' | 'partijen';
  stand: Generated<'concept' | 'bevestigd' | 'klaar' | 'mislukt' | 'weg'>;
  inhoud: Buffer | null;
  totaal: number;
  gedaan: Generated<number>;
  gemaakt_op: Date;
  vervalt_op: Date;
  bevestigd_op: Date | null;
  klaar_op: Date | null;
}

/** Contract voor jeugdhulp tussen een gemeente en een aanbieder (P-5). */
export interface JeugdhulpcontractTabel {
  id: string;
  aanbieder_id: string;
  gemeente_id: string;
  van: string;
  tot: string | null;
  /** Wanneer de gemeente de aanbieder verplichtte zich aan het convenant te houden en het formulier te tekenen; leeg is nog niet (P-7) */
  formulier_op: string | null;
  vastgelegd_door: string;
  vastgelegd_op: Date;
}

/** De jongere zoals de aanmeldende partij die kent; nooit een lijst van alle kinderen in de regio. */
export interface JongereTabel {
  id: string;
  partij_id: string;
  school_id: string | null;
  inhoud: Buffer;
  aangemaakt_door: string;
  aangemaakt_op: Date;
}

/** Wie van het bestaan van een casus weet (3.4a). Geeft nog geen inhoud. */
export interface LidmaatschapTabel {
  persoon_id: string;
  casus_id: string;
  rol: 'regie' | 'deelnemer';
  nieuwste_op: Date;
  tot: Date | null;
}

/** Wie met gezag na de vernietiging nog leest wie er tot dan keek; de jongere zelf staat hier niet, die leest het altijd. */
export interface LogboeklezerTabel {
  casus_id: string;
  persoon_id: string;
}

/** Met welk samenwerkingsverband een mbo-instelling eerder afstemde, en sinds wanneer (fn 7); wat nu geldt, staat bij de partij. */
export interface MboafstemmingTabel {
  id: string;
  partij_id: string;
  swv_id: string;
  afgestemd_op: string;
  vervangen_door: string;
  vervangen_op: Date;
}

/** Wat partijen onderling regelen over verwerking, gegevensbeheer en contactpersonen; zonder deze drie nooit gezamenlijk (fn 13 (a), AVG 26). */
export interface OnderlingeRegelingTabel {
  id: string;
  convenant_id: string;
  getekend_op: string;
  regime: 'afzonderlijk' | 'gezamenlijk';
  /** De drie onderwerpen in woorden, versleuteld onder de sleutel van de penvoerder */
  inhoud: Buffer;
  bewijsstuk_id: string;
  door: string;
  op: Date;
}

/** De uitwerking van een soort overleg (Bijlage 3): partijen, doelen, fasen, gegevens per fase. Zie src/overlegtype. */
export interface OverlegtypeTabel {
  id: string;
  convenant_id: string;
  code: string;
  naam: string;
  versie: number;
  inhoud: Json;
  vastgesteld_op: string | null;
  /** De tekst waarop dit overlegtype rust: alleen tussen wie haar tekende (E-10). Leeg rust op elke tekst */
  convenanttekst_id: string | null;
}

/** Welke partij zich over een voorstel uitspreekt, en wat haar beheerder antwoordde (B3-1). */
export interface OverlegtypeakkoordTabel {
  voorstel_id: string;
  partij_id: string;
  antwoord: 'akkoord' | 'niet-akkoord' | null;
  /** Waarom een partij niet akkoord is; gaat over het overlegtype en nooit over een jongere */
  reden: string | null;
  persoon_id: string | null;
  op: Date | null;
}

/** Een overlegtype in bewerking, voor de beheerders van de partijen bij het convenant. Zonder persoonsgegevens van een jongere. */
export interface OverlegtypeconceptTabel {
  id: string;
  convenant_id: string;
  code: string;
  naam: string;
  /** De vastgestelde versie waaruit dit concept begon; leeg bij een voorbeeld */
  op_basis_van: string | null;
  inhoud: Json;
  /** Per vraag van de checklist: in welke versie van dit concept zij het laatst veranderde, door wie en wanneer */
  wijzigingen: Json;
  versie: Generated<number>;
  stand: 'bezig' | 'voorgelegd' | 'vastgesteld' | 'weg';
  begonnen_door: string;
  begonnen_partij_id: string;
  begonnen_op: Date;
  gewijzigd_door: string;
  gewijzigd_partij_id: string;
  gewijzigd_op: Date;
}

/** Een overlegtype zoals het voorligt: deze tekst verandert niet meer. Wordt zij vastgesteld, dan krijgt het overlegtype hetzelfde id. */
export interface OverlegtypevoorstelTabel {
  id: string;
  concept_id: string;
  convenant_id: string;
  code: string;
  naam: string;
  versie: number;
  inhoud: Json;
  /** De tekst waarop het rust: wie haar tekende, beslist en doet mee (Art 17.2, E-10) */
  convenanttekst_id: string;
  aangeboden_door: string;
  aangeboden_partij_id: string;
  aangeboden_op: Date;
  teruggenomen_op: Date | null;
}

/** Een organisatie die zelf verwerkingsverantwoordelijke is (B.1). */
export interface PartijTabel {
  id: string;
  soort: 'school' | 'mbo' | 'swv' | 'gemeente' | 'ggd' | 'jeugdhulpaanbieder' | 'zorgaanbieder';
  naam: string;
  plaats: string;
  telefoon: string;
  aangemaakt_op: Date;
  kvk: string | null;
  rsin: string | null;
  oin: string | null;
  bevoegd_gezag: string | null;
  gemeentecode: string | null;
  agb: string | null;
  swv_nummer: string | null;
  swv_onderwijs: 'po' | 'vo' | null;
  /** Bij mbo: het samenwerkingsverband vo waarin de instelling een vestiging heeft (fn 7) */
  onder_swv_id: string | null;
  /** Bij mbo: sinds wanneer het ondersteuningsaanbod met dat samenwerkingsverband is afgestemd (fn 7) */
  afstemming_op: string | null;
  /** Waar de partij kantoor houdt, zoals in de aanhef van het convenant (P-2) */
  kantooradres: string | null;
  /** Waar de partij zelf vertelt dat zij meedoet (12.3) */
  website: string | null;
  /** Telt door bij elke wijziging: wie op een oudere versie schrijft, overschrijft niemand */
  versie: Generated<number>;
  onder_swv_onderwijs: Generated<string | null>;
}

/** Wie inlogt of kan inloggen. Naam, e-mailadres en mobiel nummer zijn versleuteld: bij een medewerker onder de sleutel van de partij, anders onder die van de persoon. */
export interface PersoonTabel {
  id: string;
  soort: 'medewerker' | 'ouder' | 'jongere' | 'steunpersoon';
  partij_id: string | null;
  naam: Buffer;
  email: Buffer | null;
  /** Mobiel nummer voor een sms zonder inhoud; leeg als iemand dat niet gaf */
  telefoon: Buffer | null;
  /** Waar deze persoon berichten wil krijgen; leeg is e-mail als er een adres is, anders sms */
  kanaal: 'email' | 'sms' | null;
  /** De taal die ouder of jongere koos voor de eigen pagina's en berichten; leeg is Nederlands */
  taal: 'nl' | 'en' | null;
  aangemaakt_door: string | null;
  aangemaakt_op: Date;
}

/** Een versie van 1 kind, 1 plan, of dat er geen plan komt; draagt zelf geen inhoud over de jongere (PH-3a). */
export interface PlanTabel {
  id: string;
  casus_id: string;
  versie: number;
  status: 'concept' | 'voorgelegd' | 'vastgesteld' | 'vervangen' | 'afgezien';
  /** Hoe vaak deze versie is voorgelegd; antwoorden uit een eerdere ronde tellen niet meer */
  ronde: Generated<number>;
  /** De dag waarop de deelnemers samen kijken of de doelen zijn gehaald (PH-5a) */
  evaluatie_op: string | null;
  /** Om de hoeveel weken er met ouders en jongere over de voortgang wordt gepraat (PH-4d) */
  gesprek_weken: number | null;
  /** Waarom er geen plan komt; versleuteld onder de sleutel van de casus */
  waarom: Buffer | null;
  begonnen_door: string;
  begonnen_op: Date;
  voorgelegd_op: Date | null;
  vastgesteld_op: Date | null;
  vervangen_op: Date | null;
  /** De dag waarop het plan is afgelopen: vanaf dan telt de nazorg (PH-5b) */
  beeindigd_op: string | null;
}

/** Wat een deelnemer van deze versie vindt: eens, niet eens, of waarom er geen antwoord is (PH-3a, B.6). */
export interface PlanakkoordTabel {
  id: string;
  casus_id: string;
  plan_id: string;
  ronde: number;
  deelnemer_id: string;
  persoon_id: string;
  stand: 'gevraagd' | 'akkoord' | 'niet-akkoord' | 'zonder-antwoord';
  gevraagd_op: Date;
  op: Date | null;
  door_persoon_id: string | null;
}

/** Dat er met ouders en jongere over de voortgang is gepraat, en wanneer; nooit wat er is gezegd (PH-4d). */
export interface PlangesprekTabel {
  id: string;
  casus_id: string;
  plan_id: string;
  op: string;
  met: string[];
  door_persoon_id: string;
  vastgelegd_op: Date;
}

/** Een doel of actie van het plan; de tekst is een gegeven met eigen ontvangers (PH-3b, PH-3c). */
export interface PlanregelTabel {
  id: string;
  casus_id: string;
  /** Wat door alle versies heen hetzelfde doel of dezelfde actie blijft */
  stam_id: string;
  soort: 'doel' | 'actie';
  leefgebied: 'onderwijs' | 'thuis' | 'gezondheid' | 'vrije-tijd' | 'anders' | null;
  bij_stam_id: string | null;
  gegeven_id: string;
  /** Deelnemers die eraan werken; bij een actie precies een */
  wie: string[];
  wanneer: string | null;
  vanaf_versie: number;
  /** De versie waarin deze regel er niet meer zo staat; leeg zolang zij meegaat naar elke volgende versie */
  tot_versie: number | null;
  deelnemer_id: string;
  persoon_id: string;
  gemaakt_op: Date;
}

/** Hoe het gaat met een doel of actie, of wat het opleverde; de woorden zijn een gegeven (PH-4b, PH-5a). */
export interface PlanstandTabel {
  id: string;
  casus_id: string;
  regel_id: string;
  stam_id: string;
  soort: 'voortgang' | 'evaluatie';
  stand: 'loopt' | 'gedaan' | 'lukt-niet' | 'gehaald' | 'deels' | 'niet';
  gegeven_id: string | null;
  deelnemer_id: string;
  persoon_id: string;
  op: Date;
}

/** Eigen woorden bij een antwoord op het plan; alleen voor wie ze schreef, over wie ze gaan en wie het overleg leidt. */
export interface PlanwoordenTabel {
  id: string;
  casus_id: string;
  akkoord_id: string;
  van_persoon_id: string;
  /** Versleuteld onder de sleutel van de casus */
  inhoud: Buffer;
  op: Date;
}

/** Dat een partij deed wat het systeem zelf niet kan zien: eigen website nagekeken (12.3), eigen mensen bekend gemaakt (Bijl 4-b), doorgaan met een volgende termijn (19.1 b). Alleen toevoegen. */
export interface PlichtmeldingTabel {
  id: string;
  partij_id: string;
  convenant_id: string;
  plicht: 'website' | 'bekendheid' | 'verlenging';
  /** De pagina van de partij die is nagekeken */
  adres: string | null;
  /** Het einde van de termijn waarover de partij besloot dat zij doorgaat */
  termijn_tot: string | null;
  op: string;
  door_persoon_id: string;
  vastgelegd_op: Date;
}

/** Wat een partij over een aanstelling besloot bij het nakijken van rechten, met wanneer het account voor het laatst is gebruikt; wie eerst bleef en toch stopte, heeft er twee. */
export interface RechtenoordeelTabel {
  ronde_id: string;
  aanstelling_id: string;
  partij_id: string;
  besluit: 'blijft' | 'gestopt';
  gebruikt_op: Date | null;
  door_persoon_id: string;
  op: Date;
}

/** Het jaarlijks nakijken van wie er voor een partij bij mag (BIO2 5.18). */
export interface RechtenrondeTabel {
  id: string;
  partij_id: string;
  begonnen_door: string;
  begonnen_op: Date;
  afgerond_op: Date | null;
}

/** Wat een register van verwerkingen zegt en het systeem niet zelf weet: de verwerker, en of er gegevens buiten de Europese Economische Ruimte gaan. */
export interface RegisteraanvullingTabel {
  partij_id: string;
  verwerker: string | null;
  /** Hoe de verwerker als organisatie te bereiken is; nooit een mens */
  verwerker_bereik: string | null;
  doorgifte: 'geen' | 'met-waarborg' | null;
  waarborg: string | null;
  /** Telt door bij elke wijziging: wie op een oudere versie schrijft, overschrijft niemand */
  versie: Generated<number>;
  gewijzigd_door: string;
  gewijzigd_op: Date;
}

/** Een register zoals het op een moment werd uitgegeven; alleen toevoegen. Namen van mensen staan er niet in. */
export interface RegisteruitgaveTabel {
  id: string;
  partij_id: string;
  /** Het register als vaste JSON: gelijke inhoud geeft gelijke tekst */
  inhoud: string;
  hash: Buffer;
  vorm: 'pdf' | 'csv' | 'json';
  door: string;
  op: Date;
}

/** Een school of vestiging van een schoolbestuur. */
export interface SchoolTabel {
  id: string;
  partij_id: string;
  naam: string;
  plaats: string;
  brin: string;
  onderwijs: 'po' | 'sbo' | 'so' | 'vo' | 'vso' | 'mbo';
  /** Laatste dag; daarna is zij niet meer te kiezen, en blijft zij staan bij wat er was */
  gesloten_op: string | null;
  versie: Generated<number>;
}

/** Iets wat een mens moet doen, met de eis waarop het rust en liefst een datum. */
export interface TaakTabel {
  id: string;
  casus_id: string | null;
  voor_persoon_id: string;
  soort: string;
  eis: string;
  onderwerp_id: string | null;
  voor_datum: string | null;
  aangemaakt_op: Date;
  gereed_op: Date | null;
}

/** Een antwoord van een ondertekenaar, per ontvanger en soort. Nooit overschreven: een nieuw antwoord vervangt, intrekken krijgt een tijd (fn 30). */
export interface ToestemmingTabel {
  id: string;
  casus_id: string;
  vraag_id: string;
  gever_partij_id: string;
  persoon_id: string;
  ondertekenaar: 'gezagdrager-1' | 'gezagdrager-2' | 'jongere' | 'vertegenwoordiger';
  deelnemer_id: string;
  soort: 'naw' | 'schoolprestatie' | 'verzuim' | 'gezondheid' | 'gezin' | 'interventies';
  antwoord: 'ja' | 'nee';
  op: Date;
  vervangen_op: Date | null;
  ingetrokken_op: Date | null;
  tekst_hash: Buffer;
  /** De taal waarin de ondertekenaar de tekst las; de hash gaat over beide talen (Bijl 5-e) */
  taal: 'nl' | 'en';
  /** De jongere las dat een ander tekent en zei wat hij ervan vindt (Bijl 5-l): dat wordt nooit een handtekening */
  mening: Generated<boolean>;
  /** Zelf gegeven op de eigen pagina, of door de partij van de gever overgenomen van papier */
  herkomst: Generated<'zelf' | 'papier'>;
  scan_id: string | null;
  /** Wanneer de ondertekenaar zei dit niet getekend te hebben: vanaf dan telt het niet */
  betwist_op: Date | null;
}

/** Een formulier dat iemand op papier tekende, met wie het opnam en welke collega het zag; alleen voor de partij van de gever (Bijl 5-a). */
export interface ToestemmingsscanTabel {
  id: string;
  casus_id: string;
  vraag_id: string;
  gever_partij_id: string;
  voor_persoon_id: string;
  opgenomen_door: string;
  getuige_id: string;
  getekend_op: string;
  soort: 'application/pdf' | 'image/jpeg' | 'image/png';
  grootte: number;
  /** Versleuteld onder de sleutel van de partij van de gever, en met haar dossier vernietigd */
  bestand: Buffer;
  bestand_hash: Buffer;
  /** De tekst die op het formulier stond: die van de vraag, en geen andere */
  tekst_hash: Buffer;
  op: Date;
}

/** Wat een professional met geheimhouding wil vertellen, aan wie en waarvoor (6a); hoort bij de partij van de gever (Bijl 5-a). */
export interface ToestemmingsvraagTabel {
  id: string;
  casus_id: string;
  gever_deelnemer_id: string;
  gever_partij_id: string;
  gevraagd_door: string;
  gevraagd_op: Date;
  soorten: string[];
  inhoud: Buffer;
  tekst_hash: Buffer;
  tekst_versie: string;
  vervallen_op: Date | null;
}

/** Voor welke deelnemers de vraag is gesteld, in de rol van Bijlage 5. */
export interface ToestemmingsvraagOntvangerTabel {
  vraag_id: string;
  casus_id: string;
  deelnemer_id: string;
  rol: string;
}

/** Een organisatie die niet onder de tekst tekent en wil meedoen (18.1 tot en met 18.3, P-6); de stappen zelf zijn convenantfeiten. */
export interface ToetredingTabel {
  id: string;
  convenant_id: string;
  tekst_id: string;
  partij_id: string;
  gevraagd_door_partij_id: string | null;
  gevraagd_door: string | null;
  gevraagd_op: Date;
  /** Wat de organisatie op het formulier verklaarde, als codes (Bijl 1-b, Bijl 1-c) */
  verklaringen: string[] | null;
  /** Waar de organisatie kantoor houdt, zoals op het formulier (Bijl 1-a) */
  kantooradres: string | null;
}

/** Het antwoord van een partij op een toetreding, met waarom de ander direct betrokken is (18.1, fn 38). */
export interface ToetredingsakkoordTabel {
  toetreding_id: string;
  partij_id: string;
  akkoord: boolean;
  reden: 'hulp-aan-jongere' | 'onderzoek' | 'gezin' | 'andere-taak' | 'niet-betrokken' | 'anders';
  /** Toelichting, versleuteld onder de sleutel van de partij die antwoordde */
  woorden: Buffer | null;
  door: string | null;
  op: Date;
}

/** Waarvoor een FG kijkt, voor hoogstens acht uur; het doel staat op elke logregel van dat kijken (15.2). */
export interface ToezichtzittingTabel {
  id: string;
  persoon_id: string;
  partij_id: string;
  doel: 'steekproef' | 'klacht' | 'datalek' | 'advies' | 'jaarcontrole';
  /** Waarom, in eigen woorden; versleuteld onder de sleutel van de partij */
  woorden: Buffer;
  begonnen_op: Date;
  tot: Date;
  gestopt_op: Date | null;
}

/** Wie voor een bijeenkomst is uitgenodigd (3.4b, 12.5); komen mag, moet niet (E-24). */
export interface UitnodigingTabel {
  bijeenkomst_id: string;
  casus_id: string;
  persoon_id: string;
  uitgenodigd_op: Date;
  antwoord: 'komt' | 'komt-niet' | null;
  antwoord_op: Date | null;
  /** Willekeurig, en elke keer dezelfde voor deze afspraak en persoon: aan twee agendabestanden is niet te zien dat zij bij elkaar horen */
  kalender_uid: Generated<string>;
}

/** Grafsteen per sleutel: na het terugzetten van een oude back-up staat hier wat opnieuw weg moet. */
export interface VernietigdeSleutelTabel {
  vernietiging_id: string;
  klasse: 'bron' | 'gedeeld' | 'persoon';
  eigenaar: string;
  onderwerp: string | null;
  vernietigd_op: Date | null;
  /** SHA-256 over de ids van de sleutel in de sleutelkast; de sleutel zelf is nergens af te leiden */
  vingerafdruk: Buffer | null;
}

/** Het vernietigen van de gedeelde laag van een casus: wie begon, wie keurde goed, wie hield tegen, en het bewijs (9.2). */
export interface VernietigingTabel {
  id: string;
  casus_id: string;
  partij_id: string;
  status: 'begonnen' | 'goedgekeurd' | 'gestopt' | 'bezig' | 'klaar';
  /** Wat er lag toen ermee werd begonnen: soorten, aantallen en dagen, zonder inhoud */
  lijst: Json;
  /** Waarom het nu kan, als iemand het eerder tegenhield; versleuteld onder de sleutel van de casus */
  waarom_nu_wel: Buffer | null;
  begonnen_door: string;
  begonnen_op: Date;
  goedgekeurd_door: string | null;
  goedgekeurd_op: Date | null;
  /** Minstens zeven dagen na goedkeuren; tot dan kan elke partij aan tafel het tegenhouden */
  uitvoeren_vanaf: Date | null;
  gestopt_door: string | null;
  gestopt_partij_id: string | null;
  gestopt_op: Date | null;
  /** Waarom iemand het tegenhield; versleuteld onder de sleutel van de casus */
  stopreden: Buffer | null;
  bezig_op: Date | null;
  klaar_op: Date | null;
  /** Wat is vernietigd, wanneer, door wie, vingerafdrukken van de sleutels en de plaats in het logboek */
  bewijs: Json | null;
}

/** Het verslag van een bijeenkomst en waar het staat; draagt zelf geen inhoud over de jongere (CL-5c). */
export interface VerslagTabel {
  id: string;
  casus_id: string;
  bijeenkomst_id: string;
  status: 'concept' | 'ter-akkoord' | 'vastgesteld' | 'uitgebracht';
  /** Hoe vaak het is voorgelegd; reacties uit een eerdere ronde tellen niet meer */
  ronde: Generated<number>;
  /** Tot en met deze dag kan ieder reageren; daarna kan het worden vastgesteld zonder wie niet reageerde */
  reageer_voor: string | null;
  /** Welke organisaties aan deze tafel erbij kwamen sinds het vorige verslag, elk met de dag; leeg als er niemand bijkwam (18.3 (b)) */
  toetredingen: Json | null;
  begonnen_door: string;
  begonnen_op: Date;
  voorgelegd_op: Date | null;
  vastgesteld_op: Date | null;
  uitgebracht_op: Date | null;
}

/** Wat een deelnemer van het verslag vindt: het klopt, het klopt niet, of er kwam op tijd geen reactie (CL-4b). */
export interface VerslagakkoordTabel {
  id: string;
  casus_id: string;
  verslag_id: string;
  ronde: number;
  deelnemer_id: string;
  persoon_id: string;
  stand: 'gevraagd' | 'akkoord' | 'niet-akkoord' | 'zonder-reactie';
  gevraagd_op: Date;
  op: Date | null;
}

/** Een deel van een verslag van een bron; de tekst is een gegeven met eigen ontvangers (E-25, 3.4f). */
export interface VerslagdeelTabel {
  id: string;
  casus_id: string;
  verslag_id: string;
  /** Wat door wijzigingen heen hetzelfde deel blijft */
  stam_id: string;
  /** Het deel dat de schrijver zag toen hij dit begon; is dat intussen een ander, dan hoort hij dat */
  vervangt_id: string | null;
  /** Waar in het verslag: 1 begin, 2 midden, 3 eind; geen nummer, want een gat zou iets verraden */
  plek: number;
  /** Waar het deel over gaat, zonder inhoud; versleuteld onder de sleutel van de casus, met versie als versie */
  titel: Buffer;
  gegeven_id: string;
  /** Deelnemers die de schrijver koos; wie het kreeg, staat in verstrekking */
  aan: string[];
  deelnemer_id: string;
  persoon_id: string;
  versie: Generated<number>;
  gemaakt_op: Date;
  /** Sinds wanneer het aan tafel ligt; leeg zolang het een concept van de schrijver is */
  voorgelegd_op: Date | null;
  /** Sinds wanneer het is vervangen of teruggetrokken */
  vervallen_op: Date | null;
}

/** Wie een uitgebracht verslag voor het eerst opende, en wanneer; de regie ziet dat, en het gezin in het eigen logboek (CL-5d). */
export interface VerslaglezingTabel {
  casus_id: string;
  verslag_id: string;
  deelnemer_id: string;
  persoon_id: string;
  op: Date;
}

/** Dat iemand zegt dat een deel, of iets anders in het verslag, niet klopt; de nieuwste telt en de eerdere blijven staan. */
export interface VerslagreactieTabel {
  id: string;
  casus_id: string;
  verslag_id: string;
  /** Leeg als het over het hele verslag gaat, of over wat erin ontbreekt */
  deel_id: string | null;
  deelnemer_id: string;
  persoon_id: string;
  stand: 'klopt' | 'klopt-niet';
  /** In eigen woorden wat er niet klopt; versleuteld onder de sleutel van de casus */
  woorden: Buffer | null;
  op: Date;
}

/** Een gegeven dat aan een deelnemer is gegeven; het oordeel waarop dat rust staat in de logregel van dezelfde transactie. */
export interface VerstrekkingTabel {
  id: string;
  casus_id: string;
  gegeven_id: string;
  bron_partij_id: string | null;
  bron_persoon_id: string;
  aan_deelnemer_id: string;
  aan_persoon_id: string;
  plicht: string | null;
  status: 'actief' | 'ingetrokken' | 'bevroren';
  gegeven_op: Date;
  gelezen_op: Date | null;
  ingetrokken_op: Date | null;
  ingetrokken_omdat: 'bron' | 'toestemming' | 'fase' | 'casus-gesloten' | 'vertrek' | null;
}

/** De overeenkomst van een partij met wie het systeem beheert (AVG 28); elke partij heeft haar eigen. */
export interface VerwerkersovereenkomstTabel {
  id: string;
  convenant_id: string;
  partij_id: string;
  verwerker: string | null;
  getekend_op: string;
  van: string;
  /** De laatste dag volgens de overeenkomst zelf; leeg is zonder einde */
  tot: string | null;
  /** De eerste dag waarop een nieuwere geldt; deze blijft staan met wat er is getekend */
  vervangen_per: string | null;
  bewijsstuk_id: string | null;
  door: string | null;
  op: Date;
  /** De laatste dag als zij eerder eindigde dan zij zelf zegt, zonder dat een nieuwe het overnam */
  beeindigd_tot: string | null;
  /** Wie haar beeindigde; wie dat vastlegde staat in beeindigd_persoon_id */
  beeindigd_door: 'partij' | 'verwerker' | 'samen' | null;
  beeindigd_persoon_id: string | null;
  beeindigd_op: Date | null;
}

/** Een verzoek om inzage, verbetering of een ander recht; de maand loopt vanaf de eerste ontvangst (13.2, E-23). */
export interface VerzoekTabel {
  id: string;
  casus_id: string;
  van_persoon_id: string;
  recht: 'inzage' | 'rectificatie' | 'verwijdering' | 'beperking' | 'overdraagbaarheid' | 'bezwaar' | 'niet-geautomatiseerd';
  /** Het gegeven waar het om gaat; leeg als het over alles gaat */
  gegeven_id: string | null;
  ontvangen_op: string;
  ingediend_op: Date;
}

/** Elke partij antwoordt op een verzoek voor haar eigen deel, en alleen daarvoor (13.2, E-23). */
export interface VerzoekdeelTabel {
  id: string;
  casus_id: string;
  verzoek_id: string;
  van_persoon_id: string;
  partij_id: string;
  stand: 'open' | 'gegeven' | 'deels' | 'geweigerd' | 'niets';
  /** Code van de wettelijke reden om iets niet te doen (fn 35, UAVG 41); de uitleg ligt in verzoekwoorden */
  grond: string | null;
  beantwoord_door: string | null;
  beantwoord_op: Date | null;
  /** Waarom deze partij niet binnen een maand kan antwoorden; de twee redenen van AVG 12 lid 3 */
  verlengd_om: 'ingewikkeld' | 'veel-verzoeken' | null;
  /** De dag waarop de vrager hoorde dat het langer duurt; binnen de maand, en hoogstens een keer */
  verlengd_op: string | null;
  verlengd_door: string | null;
}

/** Wie in het gezin van een verzoek hoort, of waarom dat nog wacht (E-14). Nooit wat erin staat. */
export interface VerzoekmeldingTabel {
  id: string;
  casus_id: string;
  verzoek_id: string;
  van_persoon_id: string;
  persoon_id: string;
  stand: 'gemeld' | 'wacht' | 'achtergehouden';
  besloten_door: string | null;
  besloten_op: Date | null;
}

/** Wat de vrager schreef, of met deel_id wat een partij antwoordde. */
export interface VerzoekwoordenTabel {
  id: string;
  casus_id: string;
  verzoek_id: string;
  deel_id: string | null;
  van_persoon_id: string;
  door_persoon_id: string;
  /** Versleuteld onder de sleutel van de casus */
  inhoud: Buffer;
  op: Date;
}

/** Waaronder een partij een naam terugvindt die zij inbracht of kreeg: termen onder haar eigen sleutel, die buiten haar niets zeggen. */
export interface ZoektermTabel {
  partij_id: string;
  /** Begin of klank van een naamdeel, sleutelgebonden; gelijk alleen binnen een partij */
  hmac: Buffer;
  casus_id: string;
  /** De naam waaruit de term komt; met de naam verdwijnt zij */
  gegeven_id: string;
}

export interface Tabellen {
  aanstelling: AanstellingTabel;
  aanwezigheid: AanwezigheidTabel;
  aanwijzing: AanwijzingTabel;
  afsluiting: AfsluitingTabel;
  afweging: AfwegingTabel;
  afweging_ontvanger: AfwegingOntvangerTabel;
  agenda: AgendaTabel;
  agendaplek: AgendaplekTabel;
  beeld: BeeldTabel;
  bericht: BerichtTabel;
  besluit: BesluitTabel;
  betrokkene: BetrokkeneTabel;
  betrokkenevraag: BetrokkenevraagTabel;
  beveiligingsverklaring: BeveiligingsverklaringTabel;
  bevinding: BevindingTabel;
  bevindingregel: BevindingregelTabel;
  bewijsstuk: BewijsstukTabel;
  bijeenkomst: BijeenkomstTabel;
  casus: CasusTabel;
  casusregie: CasusregieTabel;
  codebundel: CodebundelTabel;
  codeuitgifte: CodeuitgifteTabel;
  concept: ConceptTabel;
  contactpersoon: ContactpersoonTabel;
  convenant: ConvenantTabel;
  convenant_partij: ConvenantPartijTabel;
  convenantfeit: ConvenantfeitTabel;
  convenanttekst: ConvenanttekstTabel;
  datalek: DatalekTabel;
  datalekdeel: DatalekdeelTabel;
  datalekstap: DatalekstapTabel;
  deelnemer: DeelnemerTabel;
  eigendeel: EigendeelTabel;
  gebeurtenis: GebeurtenisTabel;
  gebeurtenis_betrokkene: GebeurtenisBetrokkeneTabel;
  gegeven: GegevenTabel;
  gezag: GezagTabel;
  groepsarrangement: GroepsarrangementTabel;
  hoorgesprek: HoorgesprekTabel;
  informatie: InformatieTabel;
  informatie_ontvanger: InformatieOntvangerTabel;
  informatietekst: InformatietekstTabel;
  installatie: InstallatieTabel;
  intrekkingsbericht: IntrekkingsberichtTabel;
  invoer: InvoerTabel;
  jeugdhulpcontract: JeugdhulpcontractTabel;
  jongere: JongereTabel;
  lidmaatschap: LidmaatschapTabel;
  logboeklezer: LogboeklezerTabel;
  mboafstemming: MboafstemmingTabel;
  onderlinge_regeling: OnderlingeRegelingTabel;
  overlegtype: OverlegtypeTabel;
  overlegtypeakkoord: OverlegtypeakkoordTabel;
  overlegtypeconcept: OverlegtypeconceptTabel;
  overlegtypevoorstel: OverlegtypevoorstelTabel;
  partij: PartijTabel;
  persoon: PersoonTabel;
  plan: PlanTabel;
  planakkoord: PlanakkoordTabel;
  plangesprek: PlangesprekTabel;
  planregel: PlanregelTabel;
  planstand: PlanstandTabel;
  planwoorden: PlanwoordenTabel;
  plichtmelding: PlichtmeldingTabel;
  rechtenoordeel: RechtenoordeelTabel;
  rechtenronde: RechtenrondeTabel;
  registeraanvulling: RegisteraanvullingTabel;
  registeruitgave: RegisteruitgaveTabel;
  school: SchoolTabel;
  taak: TaakTabel;
  toestemming: ToestemmingTabel;
  toestemmingsscan: ToestemmingsscanTabel;
  toestemmingsvraag: ToestemmingsvraagTabel;
  toestemmingsvraag_ontvanger: ToestemmingsvraagOntvangerTabel;
  toetreding: ToetredingTabel;
  toetredingsakkoord: ToetredingsakkoordTabel;
  toezichtzitting: ToezichtzittingTabel;
  uitnodiging: UitnodigingTabel;
  vernietigde_sleutel: VernietigdeSleutelTabel;
  vernietiging: VernietigingTabel;
  verslag: VerslagTabel;
  verslagakkoord: VerslagakkoordTabel;
  verslagdeel: VerslagdeelTabel;
  verslaglezing: VerslaglezingTabel;
  verslagreactie: VerslagreactieTabel;
  verstrekking: VerstrekkingTabel;
  verwerkersovereenkomst: VerwerkersovereenkomstTabel;
  verzoek: VerzoekTabel;
  verzoekdeel: VerzoekdeelTabel;
  verzoekmelding: VerzoekmeldingTabel;
  verzoekwoorden: VerzoekwoordenTabel;
  zoekterm: ZoektermTabel;
}
