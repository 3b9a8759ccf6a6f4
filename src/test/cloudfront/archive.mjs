// Asks for every file of an archive (ARCHIVE names a list of files and a link for each perspective) with each link's cookie and with none.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { answers, runOf, access, cookie } from './edge.mjs';

const { files, links, keys } = JSON.parse(readFileSync(process.env.ARCHIVE, 'utf8'));
const store = access({ epoch: 0, keys });
const isOpen = (file) => /^(index|expired)\.html$|^assets\//.test(file);
const perspectiveOf = (file) => /^(?:archive|\d{4}-\d\d-\d\d[.\d]*)\/([^/]+)\//.exec(file)?.[1];
const cookies = { '': '' };
for (const [perspective, link] of Object.entries(links)) {
    const { pathname, search, searchParams } = new URL(link);
    const [found] = await answers([runOf({ target: pathname + search, store })]);
    assert.equal(found.headers.location.value, pathname);
    assert.ok(files.includes(`${pathname.slice(1)}index.html`), pathname);
    cookies[perspective] = cookie(perspective, searchParams.get('k'));
}
const asked = files.flatMap((file) => Object.keys(cookies).map((perspective) =>
    ({ file, perspective, target: `/${file}`, cookie: cookies[perspective], store })));
const found = await answers(asked.map(runOf));
asked.forEach(({ file, perspective }, i) =>
    assert.equal(found[i].uri === `/${file}`, isOpen(file) || perspectiveOf(file) === perspective, `${file} for ${perspective}`));
const opened = asked.filter(({ file }, i) => found[i].uri && !isOpen(file));
console.log(`${opened.length} files opened, each by its perspective's link and by no other`);
