// Runs at CloudFront's edge (cloudfront-js-2.0) on every request, before the cache: only who holds a link reads a report.
// A digest's link carries ?k=<token>. The token is swapped for one cookie per perspective, which opens that perspective's paths alone.
// token   <key id>.<epoch>.<expiry>.<reader>.<perspective>[.<perspective>…].<HMAC-SHA256 as base64url>
//         epoch and expiry are minutes since 1970 in base 36; epoch is the minute in which the link was made
// access  the one entry of the key value store: {"epoch": 29626560, "keys": {"a": "…", "b": "…"}, "deny": ["k3x9q2a"]}
//         refused are links made before its epoch, by a key that it does not list, or for a reader whom it denies
// Only what AWS lists for the runtime is used: no ?., destructuring, for-of, default parameters or spread.
import crypto from 'crypto';
import cf from 'cloudfront';

const END = '(?!\\n)$'; // the engine's $ alone also matches before a last line break
const NAME = '[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*';
const PERSPECTIVE = '[a-z][a-z0-9-]{0,31}';
const SHELF = '^/(?:archive|\\d{4}-\\d\\d-\\d\\d(?:\\.[1-9]\\d{0,2})?)/';
const FOLDER = new RegExp(`${SHELF}${PERSPECTIVE}${END}`);
const REPORT = new RegExp(`${SHELF}(${PERSPECTIVE})/(?:${NAME}/)*(?:${NAME})?${END}`);
const OPEN = new RegExp(`^/(?:index\\.html|expired\\.html|assets/(?:${NAME}/)*${NAME})?${END}`);
const TOKEN = new RegExp(`^[a-z0-9]{1,4}(?:\\.[a-z0-9]{1,7}){3}(?:\\.${PERSPECTIVE}){1,24}\\.[A-Za-z0-9_-]{43}${END}`);
const LONGEST_PATH = 200;
const LONGEST_TOKEN = 400;
const SHORTEST_KEY = 32;
const COOKIE = '__Host-qd-';
const CLOSED = { epoch: Infinity, keys: {}, deny: [] };
const store = cf.kvs();

async function handler(event) {
    const request = event.request;
    const link = request.querystring.k;
    const cookies = request.cookies || {};
    if (request.method !== 'GET' && request.method !== 'HEAD') {
        return answer(405, 'Method Not Allowed', { allow: { value: 'GET, HEAD' } });
    }
    const path = FOLDER.test(request.uri) ? request.uri + '/' : request.uri;
    const report = path.length < LONGEST_PATH && REPORT.exec(path);
    const open = path.length < LONGEST_PATH && OPEN.test(path);
    if (!report && !open) {
        return refuse(path);
    }
    if (open && !link) {
        return forward(request, path);
    }
    const access = await currentAccess();
    const minute = Math.floor(Date.now() / 60000);
    const mailed = link && !link.multiValue ? claims(link.value, access, minute) : null;
    if (mailed && (open || mailed.perspectives.indexOf(report[1]) >= 0)) {
        return redirect(path, cookiesFor(mailed, cookies, access, minute));
    }
    if (report && !opens(report[1], cookies, access, minute)) {
        return refuse(path);
    }
    return link || path !== request.uri ? redirect(path, {}) : forward(request, path);
}

/** What the store says; nothing is opened by a store that fails or holds anything but what it should. */
async function currentAccess() {
    try {
        const access = await store.get('access', { format: 'json' });
        const deny = access.deny || [];
        return typeof access.epoch === 'number' && access.keys && Array.isArray(deny)
            ? { epoch: access.epoch, keys: access.keys, deny: deny } : CLOSED;
    } catch (e) {
        return CLOSED;
    }
}

/** What a token grants, or null when it is malformed, revoked, forged or does not last beyond a minute. */
function claims(token, access, minute) {
    if (token.length > LONGEST_TOKEN || !TOKEN.test(token)) {
        return null;
    }
    const body = token.slice(0, token.lastIndexOf('.'));
    const parts = body.split('.');
    const key = access.keys[parts[0]];
    const expiry = parseInt(parts[2], 36);
    const current = expiry > minute && parseInt(parts[1], 36) >= access.epoch && access.deny.indexOf(parts[3]) < 0;
    if (!current || typeof key !== 'string' || key.length < SHORTEST_KEY) {
        return null;
    }
    const code = crypto.createHmac('sha256', key).update('quarterdeck-link.' + body).digest('base64url');
    return same(code, token.slice(body.length + 1)) ? { token: token, expiry: expiry, perspectives: parts.slice(4) } : null;
}

/** Compares two codes of one length in a time that does not depend on where they differ. */
function same(a, b) {
    let difference = 0;
    for (let i = 0; i < a.length; i++) {
        difference |= a.codePointAt(i) ^ b.codePointAt(i);
    }
    return difference === 0;
}

/** Whether a cookie of the reader opens a perspective beyond a minute. AWS does not say whether a cookie's name keeps its case. */
function opens(perspective, cookies, access, minute) {
    const cookie = cookies[COOKIE + perspective] || cookies[COOKIE.toLowerCase() + perspective];
    return (cookie ? cookie.multiValue || [cookie] : []).slice(0, 3).map((each) => claims(each.value, access, minute))
        .some((found) => found !== null && found.perspectives.indexOf(perspective) >= 0);
}

/** One cookie per perspective, so that two links in one browser add up; a cookie that lasts longer is kept. */
function cookiesFor(mailed, cookies, access, minute) {
    const attributes = `Path=/; Max-Age=${(mailed.expiry - minute) * 60}; Secure; HttpOnly; SameSite=Lax`;
    return mailed.perspectives.filter((each) => !opens(each, cookies, access, mailed.expiry)).reduce((set, each) => {
        set[COOKIE + each] = { value: mailed.token, attributes: attributes };
        return set;
    }, {});
}

/** On to the bucket, which sees neither parameters nor cookies, and so cannot log them. */
function forward(request, path) {
    request.uri = path.endsWith('/') ? path + 'index.html' : path;
    request.querystring = {};
    request.cookies = {};
    return request;
}

/** A page leads to the one that says how to get a new link; its words are content of the site, not of this function. */
function refuse(path) {
    return path.endsWith('/') || path.endsWith('.html') ? redirect('/expired.html', {}) : answer(403, 'Forbidden', {});
}

function redirect(path, cookies) {
    return Object.assign(answer(302, 'Found', { location: { value: path } }), { cookies: cookies });
}

function answer(status, description, headers) {
    const always = { 'cache-control': { value: 'no-store' }, 'referrer-policy': { value: 'no-referrer' },
        'strict-transport-security': { value: 'max-age=31536000' }, 'x-robots-tag': { value: 'noindex' } };
    return { statusCode: status, statusDescription: description, headers: Object.assign(always, headers) };
}
