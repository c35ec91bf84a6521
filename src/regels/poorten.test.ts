import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Anders, vraag } from '../../test/verschil/voorbeeld.ts';
import { beoordeel, HANDELINGEN, type Handeling } from './index.ts';

/** Welke poort bij welke handeling hoort: wat er niet in orde is, de reden die dat geeft, en bij welke handelingen. */
type Poort = readonly [mist: Anders, redenen: Readonly<Record<string, readonly Handeling[]>>];

const LEZEN = ['inzien', 'overnemen'] as const;
const GEVEN_EN_LEZEN = ['verstrekken', ...LEZEN] as const;
const AAN_TAFEL = [...GEVEN_EN_LEZEN, 'deelnemen'] as const;
const DERDE = 'verstrekken-aan-derde';

const POORTEN: readonly Poort[] = [
  [{ convenant: { vanKracht: false } }, { 'convenant-niet-van-kracht': [...GEVEN_EN_LEZEN, 'bespreken', 'deelnemen'] }],
  [{ convenant: { geverGebonden: false } }, { 'gever-niet-gebonden': ['verstrekken'] }],
  [{ convenant: { ontvangerGebonden: false } }, { 'ontvanger-niet-gebonden': AAN_TAFEL }],
  [{ convenant: { verwerkersovereenkomst: false } }, { 'verwerkersovereenkomst-ontbreekt': ['verstrekken'] }],
  [{ convenant: { regime: 'gezamenlijk' } }, { 'onderlinge-regeling-ontbreekt': ['verstrekken'] }],
  [
    { overlegtype: { vastgesteld: false } },
    { 'overlegtype-niet-vastgesteld': ['verstrekken', 'bespreken', 'deelnemen'] },
  ],
  [{ overlegtype: { doelen: [] } }, { 'doel-niet-van-overlegtype': ['verstrekken', 'meenemen'] }],
  [{ overlegtype: { categorieen: [] } }, { 'categorie-niet-in-fase': ['verstrekken', 'meenemen'] }],
  [{ overlegtype: { categorieen: [] }, gegeven: { voorActie: true } }, { 'categorie-niet-in-fase': ['meenemen'] }],
  [{ casus: { status: 'gesloten' } }, { 'casus-gesloten': [...GEVEN_EN_LEZEN, 'bespreken', 'deelnemen'] }],
  [{ casus: { doelVastgelegd: false } }, { 'doel-niet-vastgelegd': ['verstrekken', 'bespreken'] }],
  [{ casus: { geinformeerd: false } }, { 'niet-geinformeerd': ['verstrekken', 'meenemen', 'bespreken'] }],
  [{ casus: { uitgenodigd: false } }, { 'niet-uitgenodigd': ['bespreken'] }],
  [{ jongere: { geboortedatum: '2008-03-03' } }, { 'buiten-doelgroep': ['verstrekken', 'bespreken', 'deelnemen'] }],
  [{ gever: { grondslagVastgelegd: false } }, { 'gever-zonder-grondslag': ['verstrekken'] }],
  [{ ontvanger: { grondslagVastgelegd: false } }, { 'ontvanger-zonder-grondslag': ['verstrekken', 'deelnemen'] }],
  [{ ontvanger: { deelnemer: false } }, { 'geen-deelnemer': GEVEN_EN_LEZEN }],
  [{ ontvanger: { directBetrokken: false } }, { 'niet-direct-betrokken': ['verstrekken', 'deelnemen'] }],
  [{ ontvanger: { opNaam: false } }, { 'niet-op-naam': AAN_TAFEL }],
  [{ ontvanger: { geheimhoudingBevestigd: false } }, { 'geheimhouding-niet-bevestigd': AAN_TAFEL }],
  [{ ontvanger: { individueelDoelVastgelegd: false } }, { 'individueel-doel-ontbreekt': ['deelnemen'] }],
  [{ ontvanger: { eigenTaak: false } }, { 'geen-eigen-taak': ['overnemen'] }],
  [{ gegeven: { noodzaak: false } }, { 'noodzaak-ontbreekt': ['verstrekken', 'overnemen', 'meenemen', DERDE] }],
  [
    { gegeven: { categorie: 'buiten-5.1' }, overlegtype: { categorieen: [] } },
    {
      'buiten-lijst-5-1': ['verstrekken', 'meenemen', DERDE],
      'categorie-niet-in-fase': ['verstrekken', 'meenemen'],
    },
  ],
  [
    { gegeven: { eigen: false, bronAkkoord: false } },
    { 'niet-van-gever': ['verstrekken', DERDE], 'bron-niet-akkoord': ['overnemen', 'meenemen'] },
  ],
  [{ gegeven: { bronAkkoord: false } }, { 'bron-niet-akkoord': ['overnemen'] }],
  [{ gegeven: { verenigbaar: false } }, { 'niet-verenigbaar': ['overnemen'] }],
  [{ verstrekking: { status: 'ingetrokken' } }, { 'verstrekking-ingetrokken': [...LEZEN, 'meenemen'] }],
  [{ verstrekking: { status: 'bevroren' } }, { 'verstrekking-bevroren': [...LEZEN, 'meenemen'] }],
  [{ kanaal: { versleuteld: false } }, { 'kanaal-niet-versleuteld': [...GEVEN_EN_LEZEN, DERDE] }],
  [{ kanaal: { mfa: false } }, { 'kanaal-zonder-tweede-factor': [...GEVEN_EN_LEZEN, DERDE] }],
];

/** Toegestaan bij elke handeling, ook aan een derde: dat laatste op een wet die het eist. */
const inOrde = (handeling: Handeling): Anders =>
  handeling === DERDE ? { plicht: 'vordering', gegeven: { gepseudonimiseerd: true } } : {};

test('elke poort staat bij precies de handelingen waar het contract haar noemt', () => {
  for (const handeling of HANDELINGEN) {
    assert.equal(beoordeel(vraag(handeling, inOrde(handeling))).uitkomst, 'toegestaan', handeling);
    for (const [mist, redenen] of POORTEN) {
      const { uitkomst, redenen: gegeven } = beoordeel(vraag(handeling, inOrde(handeling), mist));
      const verwacht = Object.keys(redenen).filter((code) => redenen[code]?.includes(handeling));
      const wat = `${handeling}: ${JSON.stringify(mist)}`;
      assert.deepEqual(gegeven.map(({ code }) => code).sort(), verwacht.sort(), wat);
      assert.equal(uitkomst, verwacht.length === 0 ? 'toegestaan' : 'geweigerd', wat);
    }
  }
});
