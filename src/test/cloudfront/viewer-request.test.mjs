// The function's tests, under Node or (ENGINE=njs) under CloudFront's kind of engine.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { SOURCE, VECTORS, answers, runOf, mint, cookie, MINUTE, DAY } from './edge.mjs';
import { cases, check } from './cases.mjs';
import { faults, caught, faulty } from './faults.mjs';

const answer = async (request) => (await answers([runOf(request)]))[0];
const runs = cases.map(runOf);
const right = await answers(runs);

cases.forEach((each, i) => test(each.name, () => check(each, right[i])));

for (const fault of faults.filter(({ engine }) => !engine || engine === process.env.ENGINE)) {
    test(`a fault is caught: ${fault.what}`, async () => {
        const wrong = await answers(runs, faulty(fault));
        assert.ok(cases.some((each, i) => caught(each, wrong[i])), 'no case tells it from the function');
    });
}

for (const { name, token, perspectives } of VECTORS.good.filter((vector) => vector.epoch > MINUTE - 31 * DAY && vector.expiry > MINUTE)) {
    test(`a vector opens its perspectives: ${name}`, async () => {
        for (const perspective of perspectives) {
            const found = await answer({ target: `/2026-05-01/${perspective}/?k=${token}` });
            assert.equal(found.headers.location.value, `/2026-05-01/${perspective}/`);
            assert.deepEqual(Object.keys(found.cookies).sort(), perspectives.map((each) => `__Host-qd-${each}`).sort());
        }
    });
}

for (const { name, token } of VECTORS.bad) {
    test(`a bad vector opens nothing: ${name}`, async () => {
        const found = await answer({ target: `/2026-05-01/ceo/?k=${token}` });
        assert.equal(found.headers.location.value, '/expired.html');
    });
}

test('a browser that follows two links reads both reports, and no other', async () => {
    const jar = {};
    const visit = async (target) => {
        for (let hop = 0; hop < 5; hop++) {
            const found = await answer({ target, cookie: Object.entries(jar).map(([name, value]) => `${name}=${value}`).join('; ') });
            if (found.uri) return found.uri;
            for (const [name, { value }] of Object.entries(found.cookies ?? {})) jar[name] = value;
            if (found.statusCode !== 302) return found.statusCode;
            target = found.headers.location.value;
        }
        throw new Error('redirects without end');
    };
    assert.equal(await visit('/2026-05-01/ceo/'), '/expired.html');
    assert.equal(await visit(`/2026-05-01/ceo/?k=${mint()}`), '/2026-05-01/ceo/index.html');
    assert.equal(await visit(`/2026-05-01/cfo?k=${mint({ to: ['cfo'], expiry: MINUTE + DAY })}`), '/2026-05-01/cfo/index.html');
    assert.equal(await visit('/2026-05-01/ceo/jada.html'), '/2026-05-01/ceo/jada.html');
    assert.equal(await visit('/archive/cfo/'), '/archive/cfo/index.html');
    assert.equal(await visit('/2026-05-01/cto/'), '/expired.html');
    assert.equal(Object.keys(jar).length, 2);
});

test('a token with any one character changed opens nothing', async () => {
    const token = mint();
    const changed = [...token].flatMap((was, i) => [...'.-_09azAZ'].filter((now) => now !== was).map((now) => token.slice(0, i) + now + token.slice(i + 1)));
    const found = await answers(changed.map((each) => runOf({ target: `/2026-05-01/ceo/?k=${each}` })));
    assert.ok(changed.length > 600);
    found.forEach(({ headers, cookies }, i) => {
        assert.equal(headers.location.value, '/expired.html', changed[i]);
        assert.deepEqual(cookies, {}, changed[i]);
    });
});

test('a path made of tricks opens what it says or nothing, however it is decoded', async () => {
    const pieces = ['2026-05-01', 'archive', 'ceo', 'cfo', 'assets', '_data', 'index.html', 'a.json', '/', '/', '/', '/', '//', '.', '..', '%2e', '%2E', '%2f', '%5c', '\\', '%00', '\n', '\r', ' ', ';', ':',
        '%c0%ae', '%252e', '\uff0e', '-', '_', 'A', '%', '?', '#', '&', '='];
    let seed = 1;
    const next = (bound) => (seed = (seed * 48271) % 2147483647) % bound;
    const path = () => ['/2026-05-01/ceo/', '/archive/ceo/', '/assets/', '/'][next(4)] + Array.from({ length: next(7) }, () => pieces[next(pieces.length)]).join('');
    const paths = Array.from({ length: 4000 }, path);
    const found = await answers(paths.map((target) => runOf({ target, cookie: cookie('ceo', mint()) })));
    const opened = found.filter(({ uri }) => uri);
    assert.ok(opened.length > 200);
    for (const { uri } of opened) {
        assert.equal(posix.normalize(decodeURIComponent(uri)), uri);
        assert.match(uri, /^\/((archive|2026-05-01)\/ceo\/.|assets\/.|index\.html$|expired\.html$)/);
    }
});

test('a cookie lives as long as its link', async () => {
    const found = await answer({ target: `/2026-05-01/ceo/?k=${mint({ expiry: MINUTE + 90 })}` });
    assert.match(found.cookies['__Host-qd-ceo'].attributes, /Max-Age=5400;/);
});

test('the source fits the runtime', () => {
    assert.ok(Buffer.byteLength(SOURCE) <= 10_240);
    assert.doesNotMatch(SOURCE.replace(/^\/\/.*$/gm, ''), /\?\.|\?\?|\.\.\.|\bclass\b|for \(.* of |require\(|eval|setTimeout|process\.|console\.|catch \{/);
});

test('the source calls only what AWS lists for the runtime', () => {
    // "JavaScript runtime 2.0 features for CloudFront Functions" and "Helper methods for key value stores"
    const listed = ('slice split lastIndexOf endsWith codePointAt indexOf toLowerCase test exec floor now assign map some filter reduce isArray '
        + 'createHmac update digest kvs get').split(' ');
    const called = [...SOURCE.replace(/^\s*(\/\/|\/\*\*).*$/gm, '').matchAll(/\.([A-Za-z]+)\(/g)].map((match) => match[1]);
    assert.deepEqual(called.filter((name) => !listed.includes(name)), []);
    assert.deepEqual(SOURCE.match(/^import .*$/gm), ["import crypto from 'crypto';", "import cf from 'cloudfront';"]);
});
