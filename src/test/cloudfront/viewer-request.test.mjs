import { test } from 'node:test';
import assert from 'node:assert/strict';
import { SOURCE, VECTORS, answerUnderNode, answersUnderNjs, runOf, mint, MINUTE, DAY } from './edge.mjs';
import { cases, check } from './cases.mjs';
import { faults, caught, faulty } from './faults.mjs';

const answer = (request) => answerUnderNode(runOf(request));

if (process.env.ENGINE === 'njs') {
    const found = answersUnderNjs(cases.map(runOf));
    cases.forEach((each, i) => test(each.name, () => check(each, found[i])));
    faults.filter((fault) => fault.njs).forEach((fault) => test(`a fault is caught: ${fault.what}`, () => {
        const wrong = answersUnderNjs(cases.map(runOf), faulty(fault));
        assert.ok(cases.some((each, i) => caught(each, wrong[i])));
    }));
} else {
    cases.forEach((each) => test(each.name, async () => check(each, await answer(each))));
    faults.filter((fault) => !fault.njs).forEach((fault) => test(`a fault is caught: ${fault.what}`, async () => {
        for (const each of cases) {
            if (caught(each, await answerUnderNode(runOf(each), faulty(fault)).catch((error) => ({ error })))) return;
        }
        assert.fail('no case tells it from the function');
    }));
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
