// Follows links that were made elsewhere (LINKS names the file): each must open its perspectives, and be refused by every other.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { answers, runOf, access } from './edge.mjs';

const { perspectives, links } = JSON.parse(readFileSync(process.env.LINKS, 'utf8'));
const store = access({ epoch: 0 });
const visits = links.flatMap(({ link, perspectives: granted }) => perspectives.map((perspective) =>
    ({ perspective, granted, target: `/2026-05-01/${perspective}/?k=${new URL(link).searchParams.get('k')}`, store })));
const found = await answers(visits.map(runOf));
visits.forEach(({ perspective, granted, target }, i) => {
    const opened = granted.includes(perspective);
    assert.equal(found[i].headers.location.value, opened ? `/2026-05-01/${perspective}/` : '/expired.html', target);
    assert.deepEqual(Object.keys(found[i].cookies).sort(), opened ? granted.map((each) => `__Host-qd-${each}`).sort() : []);
});
console.log(`${links.length} links, each for its perspectives and no other`);
