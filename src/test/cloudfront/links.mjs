// Follows links that were made elsewhere (LINKS names the file): each must open its perspectives, and be refused by every other.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { answerUnderNode, runOf, access } from './edge.mjs';

const { perspectives, links } = JSON.parse(readFileSync(process.env.LINKS, 'utf8'));
for (const { link, perspectives: granted } of links) {
    const token = new URL(link).searchParams.get('k');
    for (const perspective of perspectives) {
        const target = `/2026-05-01/${perspective}/?k=${token}`;
        const found = await answerUnderNode(runOf({ target, store: access({ epoch: 0 }) }));
        const opened = granted.includes(perspective);
        assert.equal(found.headers.location.value, opened ? `/2026-05-01/${perspective}/` : '/expired.html', link);
        assert.deepEqual(Object.keys(found.cookies ?? {}).sort(), opened ? granted.map((each) => `__Host-qd-${each}`).sort() : []);
    }
}
console.log(`${links.length} links, each for its perspectives and no other`);
