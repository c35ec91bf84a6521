import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const VALNET = new URL(import.meta.url.includes('/dist/') ? './valnet.js' : './valnet.ts', import.meta.url).href;
const FOUT = `Object.assign(new Error('Key (email)=(kanarie) exists'), { code: '23505', detail: 'rij (kanarie)', cause: new TypeError('kanarie') })`;

for (const [hoe, val] of [
  ['een belofte die niemand afwacht', `Promise.reject(${FOUT})`],
  ['een fout op een later moment', `setTimeout(() => { throw ${FOUT}; })`],
] as const) {
  test(`${hoe} stopt het programma, en noemt soort, code en plaats zonder een woord van de fout zelf (LG4)`, () => {
    const code = `const { spanValnet } = await import(${JSON.stringify(VALNET)}); spanValnet(); ${val}; setInterval(() => 0, 1000);`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, /stopt door een fout[\s\S]*\nError 23505\n +at [\s\S]* door: TypeError/);
    // Het spoor noemt plaatsen in de code; de proef zelf staat in `[eval1]`.
    assert.doesNotMatch(stderr, /kanarie/);
  });
}
