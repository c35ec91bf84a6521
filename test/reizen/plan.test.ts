import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import pg from 'pg';
import type { Bezoek } from '../steun/bezoek.ts';
import { maakReis, type Reis, zonderBrowser } from '../steun/reis.ts';
import { inVolgorde } from './stappen.ts';

/** De casus van Daan uit de demonstratie, in fase Plan gezet; een proef over het plan hoeft de weg daarheen niet te lopen. */
async function zetInPlanfase(reis: Reis): Promise<string> {
  const client = new pg.Client({ connectionString: reis.regio.database.superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      `update casus set fase = 'plan' where status = 'open' and overlegtype_id in (select id from overlegtype where code = 'verzuimoverleg')
         and fase = 'beoordeling' returning id`,
    );
    assert.equal(rows.length, 1);
    return rows[0]?.id ?? '';
  } finally {
    await client.end();
  }
}

describe('het plan op de telefoon van het gezin, zonder script', { skip: zonderBrowser }, () => {
  let reis: Reis;
  let casus: string;
  let femke: Bezoek;
  before(async () => {
    reis = await maakReis({ begin: 'vol' });
    casus = await zetInPlanfase(reis);
    femke = await reis.als('femke');
  });
  after(() => reis?.weg());
  const stap = inVolgorde();

  stap('school begint het plan met een datum voor de evaluatie', async () => {
    await femke.ga(`/casussen/${casus}/plan/nieuw`);
    await femke.vul(/^Wanneer kijken we samen/, '30 juni 2030');
    await femke.blad.getByLabel(/^Om de hoeveel weken/).selectOption('4');
    assert.equal(await femke.klik('Begin het plan'), 200);
    await femke.ziet('Het plan is in de maak');
  });

  stap('Daan zet zonder script zijn eigen doel in het plan, en kiest zelf wie het leest', async () => {
    const daan = await reis.als('daan', { script: false });
    await daan.ga(`/zaak/${casus}/plan/doelen/nieuw`);
    await daan.vul('Wat wil jij bereiken?', 'Weer samen met vrienden naar school fietsen.');
    await daan.kies('Vrije tijd en vrienden');
    await daan.kies(/^Femke Bos/);
    assert.equal(await daan.klik('Zet het in het plan'), 200);
    await daan.ziet('Weer samen met vrienden naar school fietsen.');
  });

  stap('school legt voor; moeder zegt zonder script dat zij het niet eens is, in eigen woorden', async () => {
    await femke.ga(`/casussen/${casus}/plan/voorleggen`);
    assert.equal(await femke.klik('Leg het plan voor'), 200);
    const ilse = await reis.als('ilse', { script: false });
    await ilse.ga(`/zaak/${casus}/plan`);
    await ilse.kies('Ik ben het niet eens');
    await ilse.vul('Wilt u er iets bij zeggen?', 'Eerst rust.');
    assert.equal(await ilse.klik('Bewaar mijn antwoord'), 200);
    await ilse.ziet('U bent het niet eens. Dat staat erbij.', 'Hier staan nog geen doelen.');
    await femke.ga(`/casussen/${casus}/plan`);
    await femke.ziet('Eerst rust.', 'Niet eens');
  });

  stap('elke pagina onderweg was toegankelijk, en geen titel of adres noemde iemand', () => reis.keur());
});
