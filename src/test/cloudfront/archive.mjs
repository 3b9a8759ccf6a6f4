// Asks for every file of an archive (ARCHIVE names a list of files and a link for each perspective) with each link's cookie and with none.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { answerUnderNode, runOf, access, cookie } from './edge.mjs';

const { files, links, keys } = JSON.parse(readFileSync(process.env.ARCHIVE, 'utf8'));
const store = access({ epoch: 0, keys });
const isOpen = (file) => /^(index|expired)\.html$|^assets\//.test(file);
const perspectiveOf = (file) => /^(?:archive|\d{4}-\d\d-\d\d[.\d]*)\/([^/]+)\//.exec(file)?.[1];
let opened = 0;
for (const file of files) {
    for (const perspective of [null, ...Object.keys(links)]) {
        const token = perspective && new URL(links[perspective]).searchParams.get('k');
        const found = await answerUnderNode(runOf({ target: `/${file}`, store, cookie: token ? cookie(perspective, token) : '' }));
        const expected = isOpen(file) || (perspective !== null && perspectiveOf(file) === perspective);
        assert.equal(found.uri === `/${file}`, expected, `${file} with ${perspective}`);
        opened += expected && !isOpen(file) ? 1 : 0;
    }
}
for (const [perspective, link] of Object.entries(links)) {
    const { pathname, search } = new URL(link);
    const found = await answerUnderNode(runOf({ target: pathname + search, store }));
    assert.equal(found.headers.location.value, pathname, perspective);
    assert.ok(files.includes(`${pathname.slice(1)}index.html`), pathname);
}
console.log(`${opened} files opened, each by its perspective's link and by no other`);
