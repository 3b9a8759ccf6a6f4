// Every case: a request, the store, and what must come of it. One list for Node, for njs, and for the planted faults.
import assert from 'node:assert/strict';
import { mint, access, cookie, KEYS, MINUTE, DAY } from './edge.mjs';

const CEO = mint();
const CFO = mint({ to: ['cfo'], reader: 'r2' });
const ALL = ['ceo', 'cto', 'cfo', 'cmo', 'cao', 'rental', 'eyd', 'dcb'];
const withOther = (text, i) => text.slice(0, i) + (text[i] === 'A' ? 'B' : 'A') + text.slice(i + 1);
const withPart = (token, i, part) => token.split('.').map((was, j) => (j === i ? part : was)).join('.');

const expired = { status: 302, location: '/expired.html', cookies: [] };
const forbidden = { status: 403, cookies: [] };
const to = (uri) => ({ uri });
const swapped = (location, ...cookies) => ({ status: 302, location, cookies });

export const cases = [];
const group = (name, list) => list.forEach(([what, target, expect, more = {}]) => cases.push({ name: `${name}: ${what}`, target, expect, ...more }));

group('open to all', [
    ['the front page', '/', to('/index.html')],
    ['the front page by name', '/index.html', to('/index.html')],
    ['the page about new links', '/expired.html', to('/expired.html')],
    ['an asset', '/assets/site.1a2b3c4d.css', to('/assets/site.1a2b3c4d.css')],
    ['an asset in a folder', '/assets/fonts/serif.0f.woff2', to('/assets/fonts/serif.0f.woff2')],
    ['by HEAD', '/', to('/index.html'), { method: 'HEAD' }],
    ['without a store', '/', to('/index.html'), { store: {} }],
    ['other parameters are dropped', '/?versionId=3&list-type=2', to('/index.html')],
    ['a bad link to it leads to it', '/?k=nonsense', { status: 302, location: '/', cookies: [] }],
]);

group('a link', [
    ['is swapped for a cookie', `/2026-05-01/ceo/?k=${CEO}`, swapped('/2026-05-01/ceo/', 'ceo')],
    ['to a folder without its slash', `/2026-05-01/ceo?k=${CEO}`, swapped('/2026-05-01/ceo/', 'ceo')],
    ['to a unit page', `/2026-05-01/ceo/jada.html?k=${CEO}`, swapped('/2026-05-01/ceo/jada.html', 'ceo')],
    ['to a later edition of a day', `/2026-05-01.2/ceo/?k=${CEO}`, swapped('/2026-05-01.2/ceo/', 'ceo')],
    ['to the archive', `/archive/ceo/?k=${CEO}`, swapped('/archive/ceo/', 'ceo')],
    ['to the front page', `/?k=${CEO}`, swapped('/', 'ceo')],
    ['by HEAD', `/2026-05-01/ceo/?k=${CEO}`, swapped('/2026-05-01/ceo/', 'ceo'), { method: 'HEAD' }],
    ['with tracking parameters', `/2026-05-01/ceo/?utm_source=x&k=${CEO}&y`, swapped('/2026-05-01/ceo/', 'ceo')],
    ['for all eight perspectives', `/2026-05-01/cto/?k=${mint({ to: ALL })}`, swapped('/2026-05-01/cto/', ...ALL)],
    ['by the second key', `/2026-05-01/ceo/?k=${mint({ kid: 'b' })}`, swapped('/2026-05-01/ceo/', 'ceo')],
    ['by the old key while it is listed', `/2026-05-01/ceo/?k=${CEO}`, swapped('/2026-05-01/ceo/', 'ceo'), { store: access({ keys: { b: KEYS.b, a: KEYS.a } }) }],
    ['made in the very minute of the epoch', `/2026-05-01/ceo/?k=${mint({ epoch: MINUTE })}`, swapped('/2026-05-01/ceo/', 'ceo'), { store: access({ epoch: MINUTE }) }],
    ['made by a clock that runs ahead', `/2026-05-01/ceo/?k=${mint({ epoch: MINUTE + 10 })}`, swapped('/2026-05-01/ceo/', 'ceo')],
    ['by a key of 32 characters', `/2026-05-01/ceo/?k=${mint({ key: 'k'.repeat(32) })}`, swapped('/2026-05-01/ceo/', 'ceo'), { store: access({ keys: { a: 'k'.repeat(32) } }) }],
    ['for a perspective of 32 characters', `/2026-05-01/${'c'.repeat(32)}/?k=${mint({ to: ['c'.repeat(32)] })}`, swapped(`/2026-05-01/${'c'.repeat(32)}/`, 'c'.repeat(32))],
    ['in its last minute', `/2026-05-01/ceo/?k=${mint({ expiry: MINUTE + 1 })}`, swapped('/2026-05-01/ceo/', 'ceo')],
    ['dead, but the reader has a live cookie', `/2026-05-01/ceo/?k=${mint({ expiry: MINUTE - 5 })}`, { status: 302, location: '/2026-05-01/ceo/', cookies: [] }, { cookie: cookie('ceo', CEO) }],
    ['when the store has no deny list', `/2026-05-01/ceo/?k=${CEO}`, swapped('/2026-05-01/ceo/', 'ceo'), { store: access({ deny: undefined }) }],
    ['when the event has no cookies', `/2026-05-01/ceo/?k=${CEO}`, swapped('/2026-05-01/ceo/', 'ceo'), { cookie: null }],
]);

group('refused link', [
    ['forged: first character of the code', `/2026-05-01/ceo/?k=${withOther(CEO, CEO.length - 43)}`],
    ['forged: last character of the code', `/2026-05-01/ceo/?k=${withOther(CEO, CEO.length - 1)}`],
    ['forged: a perspective added', `/2026-05-01/cfo/?k=${CEO.replace('.ceo.', '.ceo.cfo.')}`],
    ['forged: a perspective swapped', `/2026-05-01/cfo/?k=${CEO.replace('.ceo.', '.cfo.')}`],
    ['forged: expiry put off', `/2026-05-01/ceo/?k=${withPart(CEO, 2, 'zzzzz')}`],
    ['forged: reader changed', `/2026-05-01/ceo/?k=${withPart(CEO, 3, 'other')}`],
    ['forged: other key named', `/2026-05-01/ceo/?k=${withPart(CEO, 0, 'b')}`],
    ['forged: by a guessed key', `/2026-05-01/ceo/?k=${mint({ key: 'x'.repeat(43) })}`],
    ['forged: code of the body without the prefix', `/2026-05-01/ceo/?k=${mint({ prefix: '' })}`],
    ['expired this minute', `/2026-05-01/ceo/?k=${mint({ expiry: MINUTE })}`],
    ['expired long ago', `/2026-05-01/ceo/?k=${mint({ expiry: MINUTE - 400 * DAY })}`],
    ['truncated by one', `/2026-05-01/ceo/?k=${CEO.slice(0, -1)}`],
    ['truncated to the body', `/2026-05-01/ceo/?k=${CEO.slice(0, -44)}`],
    ['truncated to the key', '/2026-05-01/ceo/?k=a'],
    ['a line break of a mail program inside', `/2026-05-01/ceo/?k=${CEO.slice(0, 30)}%0D%0A${CEO.slice(30)}`],
    ['a bare line break at its end', `/2026-05-01/ceo/?k=${CEO}\n`],
    ['one character more', `/2026-05-01/ceo/?k=${CEO}A`],
    ['over-long but well signed', `/2026-05-01/ceo/?k=${mint({ to: Array.from({ length: 14 }, (_, i) => 'a'.repeat(28) + '-' + (10 + i)).concat('ceo') })}`],
    ['8,000 characters', `/2026-05-01/ceo/?k=${'a.'.repeat(4000)}`],
    ['empty', '/2026-05-01/ceo/?k='],
    ['without a value', '/2026-05-01/ceo/?k'],
    ['named in upper case', `/2026-05-01/ceo/?K=${CEO}`],
    ['percent-encoded', `/2026-05-01/ceo/?k=${CEO.replaceAll('.', '%2E')}`],
    ['padded', `/2026-05-01/ceo/?k=${CEO}=`],
    ['in upper case', `/2026-05-01/ceo/?k=${CEO.toUpperCase()}`],
    ['given twice', `/2026-05-01/ceo/?k=${CEO}&k=${CEO}`],
    ['of another perspective', `/2026-05-01/ceo/?k=${CFO}`],
    ['without a perspective', `/2026-05-01/ceo/?k=${mint({ to: [] })}`],
    ['by a key that is not listed any more', `/2026-05-01/ceo/?k=${CEO}`, { store: access({ keys: { b: KEYS.b } }) }],
    ['by a key too short to trust', `/2026-05-01/ceo/?k=${mint({ key: 'short' })}`, { store: access({ keys: { a: 'short' } }) }],
    ['made before the epoch', `/2026-05-01/ceo/?k=${CEO}`, { store: access({ epoch: MINUTE - 59 }) }],
    ['of a reader on the deny list', `/2026-05-01/ceo/?k=${CEO}`, { store: access({ deny: ['x', 'k3x9q2a'] }) }],
    ['when the store is empty', `/2026-05-01/ceo/?k=${CEO}`, { store: {} }],
    ['when the store holds no JSON', `/2026-05-01/ceo/?k=${CEO}`, { store: { access: '{' } }],
    ['when the store holds null', `/2026-05-01/ceo/?k=${CEO}`, { store: { access: 'null' } }],
    ['when the store has no keys', `/2026-05-01/ceo/?k=${CEO}`, { store: { access: '{"epoch":0}' } }],
    ['when the store holds a list', `/2026-05-01/ceo/?k=${CEO}`, { store: { access: '[]' } }],
    ['when the keys are null', `/2026-05-01/ceo/?k=${CEO}`, { store: access({ keys: null }) }],
    ['when the epoch is null', `/2026-05-01/ceo/?k=${CEO}`, { store: access({ epoch: null }) }],
    ['when the epoch is a text', `/2026-05-01/ceo/?k=${CEO}`, { store: access({ epoch: '0' }) }],
    ['when the deny list is a text', `/2026-05-01/ceo/?k=${CEO}`, { store: access({ deny: 'x' }) }],
    ['when the deny list is an object', `/2026-05-01/ceo/?k=${CEO}`, { store: access({ deny: {} }) }],
    ['when a key is a number', `/2026-05-01/ceo/?k=${CEO}`, { store: access({ keys: { a: 1 } }) }],
    ['of a perspective in upper case', `/2026-05-01/CEO/?k=${mint({ to: ['CEO'] })}`],
    ['of a perspective of 33 characters', `/2026-05-01/ceo/?k=${mint({ to: ['ceo', 'c'.repeat(33)] })}`],
    ['of a key id of 5 characters', `/2026-05-01/ceo/?k=${mint({ kid: 'abcde', key: KEYS.a })}`, { store: access({ keys: { abcde: KEYS.a } }) }],
    ['of 25 perspectives', `/2026-05-01/ceo/?k=${mint({ to: Array(25).fill('ceo') })}`],
    ['by a key of 31 characters', `/2026-05-01/ceo/?k=${mint({ key: 'k'.repeat(31) })}`, { store: access({ keys: { a: 'k'.repeat(31) } }) }],
    ['when the store has no epoch', `/2026-05-01/ceo/?k=${CEO}`, { store: access({ epoch: undefined }) }],
].map(([what, target, more]) => [what, target, expired, more]));

group('a cookie', [
    ['opens its report', '/2026-05-01/ceo/', to('/2026-05-01/ceo/index.html')],
    ['opens a unit page', '/2026-05-01/ceo/jada.html', to('/2026-05-01/ceo/jada.html')],
    ['opens the digest', '/2026-05-01/ceo/digest.txt', to('/2026-05-01/ceo/digest.txt')],
    ['opens a digest since a later edition of a day', '/2026-05-01/ceo/digest-since-2026-04-01.2.txt', to('/2026-05-01/ceo/digest-since-2026-04-01.2.txt')],
    ['opens the data', '/2026-05-01/ceo/report.json', to('/2026-05-01/ceo/report.json')],
    ['opens a digest for laggards', '/2026-05-01/ceo/digest-before-2026-04-01.txt', to('/2026-05-01/ceo/digest-before-2026-04-01.txt')],
    ['opens a trend of its archive', '/archive/ceo/trend/gross-burn.html', to('/archive/ceo/trend/gross-burn.html')],
    ['opens the hundredth edition of a day', '/2026-05-01.100/ceo/', to('/2026-05-01.100/ceo/index.html')],
    ['opens its archive', '/archive/ceo/', to('/archive/ceo/index.html')],
    ['opens by HEAD', '/2026-05-01/ceo/', to('/2026-05-01/ceo/index.html'), { method: 'HEAD' }],
    ['leads a folder without its slash to the folder', '/2026-05-01/ceo', { status: 302, location: '/2026-05-01/ceo/', cookies: [] }],
    ['whose name came in lower case', '/2026-05-01/ceo/', to('/2026-05-01/ceo/index.html'), { cookie: cookie('ceo', CEO).toLowerCase().replace(CEO.toLowerCase(), CEO) }],
    ['among others', '/2026-05-01/ceo/', to('/2026-05-01/ceo/index.html'), { cookie: `theme=dark; ${cookie('ceo', CEO)}; ${cookie('cfo', CFO)}` }],
    ['sent twice, one of them good', '/2026-05-01/ceo/', to('/2026-05-01/ceo/index.html'), { cookie: `${cookie('ceo', 'bad')}; ${cookie('ceo', CEO)}` }],
    ['sent four times, the last one good', '/2026-05-01/ceo/', expired, { cookie: [1, 2, 3].map(() => cookie('ceo', 'bad')).concat(cookie('ceo', CEO)).join('; ') }],
    ['of another perspective', '/2026-05-01/cfo/', expired],
    ['of another perspective under this name', '/2026-05-01/cfo/', expired, { cookie: cookie('cfo', CEO) }],
    ['of another perspective, for data', '/2026-05-01/cfo/report.json', forbidden],
    ['expired', '/2026-05-01/ceo/', expired, { cookie: cookie('ceo', mint({ expiry: MINUTE })) }],
    ['after the epoch was raised', '/2026-05-01/ceo/', expired, { store: access({ epoch: MINUTE }) }],
    ['of a reader denied since', '/2026-05-01/ceo/', expired, { store: access({ deny: ['k3x9q2a'] }) }],
    ['after its key was taken out', '/2026-05-01/ceo/', expired, { store: access({ keys: { b: KEYS.b } }) }],
    ['when the store fails', '/2026-05-01/ceo/', expired, { store: {} }],
    ['forged', '/2026-05-01/ceo/', expired, { cookie: cookie('ceo', withOther(CEO, CEO.length - 2)) }],
    ['none', '/2026-05-01/ceo/', expired, { cookie: '' }],
    ['none, for data', '/2026-05-01/ceo/report.json', forbidden, { cookie: '' }],
].map(([what, target, expect, more]) => [what, target, expect, { cookie: cookie('ceo', CEO), ...more }]));

group('two links in one browser', [
    ['add up', `/2026-05-01/cfo/?k=${CFO}`, swapped('/2026-05-01/cfo/', 'cfo'), { cookie: cookie('ceo', CEO) }],
    ['a longer-lasting link replaces', `/2026-05-01/ceo/?k=${mint({ expiry: MINUTE + 20 * DAY })}`, swapped('/2026-05-01/ceo/', 'ceo'), { cookie: cookie('ceo', CEO) }],
    ['a shorter-lasting link does not', `/2026-05-01/ceo/?k=${mint({ expiry: MINUTE + 2 * DAY })}`, { status: 302, location: '/2026-05-01/ceo/', cookies: [] }, { cookie: cookie('ceo', CEO) }],
    ['a shorter-lasting link fills only the gap', `/2026-05-01/cfo/?k=${mint({ expiry: MINUTE + 2 * DAY, to: ['ceo', 'cfo'] })}`, swapped('/2026-05-01/cfo/', 'cfo'), { cookie: cookie('ceo', CEO) }],
    ['a forged long-lasting cookie does not keep a link out', `/2026-05-01/ceo/?k=${CEO}`, swapped('/2026-05-01/ceo/', 'ceo'), { cookie: cookie('ceo', withPart(CEO, 2, 'zzzzz')) }],
    ['a revoked long-lasting cookie does not keep a link out', `/2026-05-01/ceo/?k=${mint({ kid: 'b' })}`, swapped('/2026-05-01/ceo/', 'ceo'), { cookie: cookie('ceo', mint({ expiry: MINUTE + 90 * DAY })), store: access({ keys: { b: KEYS.b } }) }],
]);

/** Names that are none of ours, whoever asks: a page leads to the one about links (302), any other file is forbidden (403). */
const paths = {
    'pointer': ['/_data/editions.json', 403],
    'history of the own perspective': ['/_data/ceo/history.json', 403],
    'data folder': ['/_data/', 302],
    'data folder of the perspective': ['/_data/ceo/', 302],
    'manifest': ['/2026-05-01/manifest.json', 403],
    'edition root': ['/2026-05-01/', 302],
    'edition root without slash': ['/2026-05-01', 403],
    'archive root': ['/archive/', 302],
    'archive page': ['/archive/index.html', 302],
    'perspective deeper': ['/2026-05-01/cfo/ceo/', 302],
    'perspective first': ['/ceo/2026-05-01/', 302],
    'perspective in the file name': ['/2026-05-01/cfo/ceo.html', 302],
    'dots': ['/2026-05-01/ceo/../cfo/', 302],
    'encoded dots': ['/2026-05-01/ceo/%2e%2e/cfo/', 302],
    'encoded dots, upper case': ['/2026-05-01/ceo/%2E%2E/cfo/', 302],
    'half-encoded dots': ['/2026-05-01/ceo/.%2e/cfo/', 302],
    'twice-encoded dots': ['/2026-05-01/ceo/%252e%252e/cfo/', 302],
    'encoded slash': ['/2026-05-01/ceo/..%2fcfo/', 302],
    'encoded slash in a segment': ['/2026-05-01/ceo%2f..%2fcfo/', 302],
    'encoded backslash': ['/2026-05-01/ceo/..%5ccfo/', 302],
    'backslash': ['/2026-05-01\\ceo/', 302],
    'two slashes': ['//2026-05-01/ceo/', 302],
    'two slashes inside': ['/2026-05-01//ceo/', 302],
    'two slashes at the end': ['/2026-05-01/ceo//', 302],
    'dot segment': ['/2026-05-01/./ceo/', 302],
    'trailing dot': ['/2026-05-01/ceo/index.html.', 403],
    'trailing dot of a folder': ['/2026-05-01/ceo./', 302],
    'hidden file': ['/2026-05-01/ceo/.env', 403],
    'upper case perspective': ['/2026-05-01/CEO/', 302],
    'upper case file': ['/2026-05-01/ceo/INDEX.html', 302],
    'upper case ending': ['/2026-05-01/ceo/index.HTML', 403],
    'encoded letter': ['/2026-05-01/c%65o/', 302],
    'encoded data folder': ['/%5fdata/editions.json', 403],
    'null byte': ['/2026-05-01/ceo/%00.html', 302],
    'parameter of a segment': ['/2026-05-01/ceo;x=1/', 302],
    'plus': ['/2026-05-01/ceo/a+b.html', 302],
    'raw null byte': ['/2026-05-01/ceo/\u0000.html', 302],
    'raw over-long dots': ['/2026-05-01/ceo/\u00c0\u00ae\u00c0\u00ae/cfo/', 302],
    'line break behind a file': ['/2026-05-01/ceo/report.json\n', 403],
    'line break behind a folder': ['/2026-05-01/ceo\n', 403],
    'line break behind an asset': ['/assets/site.css\n', 403],
    'carriage return behind a folder': ['/2026-05-01/ceo/\r', 403],
    'perspective of 33 characters': [`/2026-05-01/${'c'.repeat(33)}/`, 302],
    'space': ['/2026-05-01/ceo/ index.html', 302],
    'full-width dots': ['/2026-05-01/ceo/\uff0e\uff0e/cfo/', 302],
    'over-long UTF-8 dots': ['/2026-05-01/ceo/%c0%ae%c0%ae/cfo/', 302],
    'line break': ['/2026-05-01/ceo/\n', 403],
    'line break and path': ['/2026-05-01/ceo/\n/', 302],
    'assets upwards': ['/assets/../_data/editions.json', 403],
    'assets upwards, encoded': ['/assets/%2e%2e/_data/editions.json', 403],
    'assets folder': ['/assets/', 302],
    'no such day form': ['/2026-5-1/ceo/', 302],
    'part 0 of a day': ['/2026-05-01.0/ceo/', 302],
    'part 1000 of a day': ['/2026-05-01.1000/ceo/', 302],
    'whole address': ['http://reports.example.com/2026-05-01/ceo/', 302],
    'nothing': ['', 403],
    'favicon': ['/favicon.ico', 403],
    '8,000 characters': ['/2026-05-01/ceo/' + 'a.'.repeat(4000), 403],
    '200 characters': ['/2026-05-01/ceo/' + 'a'.repeat(179) + '.html', 302],
    '8,000 slashes': ['/2026-05-01/ceo/' + 'a/'.repeat(4000) + '!', 403],
    'name of a built-in as perspective': ['/2026-05-01/constructor/', 302],
    'prototype as perspective': ['/2026-05-01/__proto__/', 302],
};
for (const [what, [target, status]] of Object.entries(paths)) {
    const expect = status === 302 ? expired : forbidden;
    cases.push({ name: `a path that no cookie opens: ${what}`, target, expect, cookie: cookie('ceo', CEO) });
    cases.push({ name: `a path that no link opens: ${what}`, target: `${target}?k=${CEO}`, expect });
}
for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'get']) {
    cases.push({ name: `a method that is not reading: ${method}`, target: '/', method, expect: { status: 405, cookies: [] } });
}

/** Fails unless the function's answer is what a case expects, with the headers that every refusal and redirect has. */
export function check({ name, expect }, found) {
    if (expect.uri) {
        assert.equal(found.uri, expect.uri, name);
        assert.equal(found.statusCode, undefined, name);
        assert.deepEqual(found.querystring, {}, 'no parameter reaches the bucket');
        assert.deepEqual(found.cookies, {}, 'no cookie reaches the bucket');
        return;
    }
    assert.equal(found.statusCode, expect.status, name);
    assert.equal(found.headers.location?.value, expect.location, name);
    assert.equal(found.headers['cache-control'].value, 'no-store');
    assert.equal(found.headers['referrer-policy'].value, 'no-referrer');
    assert.equal(found.headers['x-robots-tag'].value, 'noindex');
    assert.match(found.headers['strict-transport-security'].value, /^max-age=\d{8}$/);
    const cookies = Object.entries(found.cookies ?? {});
    assert.deepEqual(cookies.map(([key]) => key).sort(), expect.cookies.map((perspective) => `__Host-qd-${perspective}`).sort(), name);
    for (const [, { attributes }] of cookies) assert.match(attributes, /^Path=\/; Max-Age=[1-9]\d*; Secure; HttpOnly; SameSite=Lax$/);
    const outside = JSON.stringify({ ...found, cookies: undefined });
    assert.doesNotMatch(outside, /[?&]k=|\.[A-Za-z0-9_-]{43}/, 'no token outside the cookie');
}
