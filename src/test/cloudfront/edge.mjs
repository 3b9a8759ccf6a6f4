// CloudFront's side of the contract: loads the function's own source, builds its event from a raw request, answers from a store.
import { readFileSync } from 'node:fs';
import { createHmac } from 'node:crypto';
import { execFileSync } from 'node:child_process';

export const SOURCE = readFileSync(new URL('../../main/cloudfront/viewer-request.js', import.meta.url), 'utf8');
export const VECTORS = JSON.parse(readFileSync(new URL('../resources/access/vectors.json', import.meta.url), 'utf8'));
export const KEYS = VECTORS.keys;
export const NOW = Date.UTC(2026, 4, 1, 12, 0, 30);
export const MINUTE = Math.floor(NOW / 60000);
export const DAY = 24 * 60;

const withoutImports = (source) => source.replace(/^import .*;$/gm, '');

/** Answers runs one after another: each with its event, the store's entries and the time. */
export const answers = process.env.ENGINE === 'njs' ? answersUnderNjs : answersUnderNode;

/** Only what the runtime documents is there. */
async function answersUnderNode(runs, source = SOURCE) {
    let run = null;
    const kvs = () => ({
        async get(key, options) {
            if (typeof run.store[key] !== 'string') throw new Error('KeyNotFound');
            return options?.format === 'json' ? JSON.parse(run.store[key]) : run.store[key];
        },
    });
    const crypto = { createHmac: (algorithm, key) => createHmac(algorithm, key) };
    const StillDate = class extends Date { static now() { return run.now; } };
    const globals = ['crypto', 'cf', 'Date', 'Buffer', 'process', 'require', 'globalThis'];
    const handler = new Function(...globals, `"use strict";${withoutImports(source)}\nreturn handler;`)(crypto, { kvs }, StillDate);
    const found = [];
    for (run of structuredClone(runs)) {
        found.push(await handler(run.event).catch((error) => ({ failed: String(error) })));
    }
    return found;
}

/** In one process of njs, the kind of engine that CloudFront has. */
async function answersUnderNjs(runs, source = SOURCE) {
    const script = `import crypto from 'crypto';
let run = null;
const cf = { kvs: () => ({ get: async (key, options) => {
    if (typeof run.store[key] !== 'string') throw new Error('KeyNotFound');
    return options.format === 'json' ? JSON.parse(run.store[key]) : run.store[key];
} }) };
Date.now = () => run.now;
${withoutImports(source)}
const runs = JSON.parse(${JSON.stringify(JSON.stringify(runs))});
async function answers() {
    for (let i = 0; i < runs.length; i++) {
        run = runs[i];
        let answer = null;
        try {
            answer = await handler(run.event);
        } catch (e) {
            answer = { failed: String(e) };
        }
        const text = JSON.stringify(answer);
        for (let at = 0; at < text.length; at += 1000) {
            console.log(text.slice(at, at + 1000)); // longer lines are cut
        }
        console.log('');
    }
}
answers();`;
    const said = execFileSync('njs', ['-'], { input: script, encoding: 'utf8', maxBuffer: 1 << 26 });
    return said.trimEnd().split('\n\n').map((lines) => JSON.parse(lines.replaceAll('\n', '')));
}

/** What a case asks of the function: the event that CloudFront makes of it, the store, the time. */
export const runOf = ({ target, cookie = '', method = 'GET', store = access(), now = NOW }) =>
    ({ event: eventFor(target, cookie, method), store, now });

/** The event CloudFront makes of a raw request target and Cookie header: nothing is decoded, duplicates become multiValue. */
function eventFor(target, cookie, method) {
    const [uri, query] = split(target, '?');
    const request = { method, uri, querystring: fields(query.split('&')), headers: { host: { value: 'reports.example.com' } } };
    return {
        version: '1.0',
        context: { distributionDomainName: 'd111111abcdef8.cloudfront.net', distributionId: 'EDFDVBD6EXAMPLE', eventType: 'viewer-request', requestId: 'EXAMPLE' },
        viewer: { ip: '198.51.100.11' },
        request: cookie === null ? request : { ...request, cookies: fields(cookie.split(/; */)) },
    };
}

function split(text, at) {
    const i = text.indexOf(at);
    return i < 0 ? [text, ''] : [text.slice(0, i), text.slice(i + 1)];
}

function fields(pairs) {
    const found = {};
    for (const pair of pairs.filter(Boolean)) {
        const [name, value] = split(pair, '=');
        if (!found[name]) found[name] = { value };
        else found[name].multiValue = [...(found[name].multiValue ?? [{ value: found[name].value }]), { value }];
    }
    return found;
}

export function mint({ kid = 'a', key = KEYS[kid], epoch = MINUTE - 60, expiry = MINUTE + 14 * DAY, reader = 'k3x9q2a', to = ['ceo'], prefix = 'quarterdeck-link.' } = {}) {
    const body = [kid, epoch.toString(36), expiry.toString(36), reader, ...to].join('.');
    return `${body}.${createHmac('sha256', key).update(prefix + body).digest('base64url')}`;
}

export const access = (changes = {}) => ({ access: JSON.stringify({ epoch: MINUTE - 30 * DAY, keys: KEYS, deny: [], ...changes }) });
export const cookie = (perspective, token) => `__Host-qd-${perspective}=${token}`;
