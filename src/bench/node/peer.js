// The peer: `/oncall show <alias>` on Bolt for JavaScript, with contacts from AWS in an LRU cache. Like ours it refreshes
// what is older than 30 seconds in the background, asks once for what many ask for, and draws a card from the contact.
// The card is as long as ours for the same person and contact: LENGTHS names a file {user: {alias: {bytes, blocks}}}.
const { App } = require('@slack/bolt');
const { SSMContactsClient, GetContactCommand, ListContactChannelsCommand } = require('@aws-sdk/client-ssm-contacts');
const { LRUCache } = require('lru-cache');

const lengths = JSON.parse(require('fs').readFileSync(process.env.LENGTHS, 'utf8'));
const aws = new SSMContactsClient({ endpoint: process.env.AWS_ENDPOINT_URL_SSM_CONTACTS });
const contacts = new LRUCache({
    max: 5_000,
    ttl: 30_000,
    allowStale: true,
    // A card says which channels are activated: that is a call of its own.
    fetchMethod: (id) =>
        Promise.all([
            aws.send(new GetContactCommand({ ContactId: id })),
            aws.send(new ListContactChannelsCommand({ ContactId: id })),
        ]).then(([contact, { ContactChannels }]) => ({ ...contact, channels: ContactChannels })),
});

const overSockets = process.env.SLACK_APP_TOKEN !== undefined;
const app = new App({
    token: process.env.SLACK_BOT_TOKEN,
    appToken: process.env.SLACK_APP_TOKEN,
    signingSecret: process.env.SLACK_SIGNING_SECRET,
    socketMode: overSockets,
    clientOptions: { slackApiUrl: process.env.SLACK_API_URL },
});

const text = (words) => ({ type: 'mrkdwn', text: words });
const section = (words) => ({ type: 'section', text: text(words) });
const EMPTY = JSON.stringify(section('')).length;

function card(contact, { bytes, blocks: count }) {
    const stages = contact.Plan.Stages.map((s, i) => `*${i + 1}* ${s.DurationInMinutes} min ${s.Targets.length}`);
    const channels = contact.channels.map((c) => `${c.Name} ${c.ActivationStatus}`);
    const blocks = [section(`*${contact.DisplayName}* ${contact.Alias} ${stages.join(' ')} ${channels.join(' ')}`)];
    const whole = { response_type: 'ephemeral', text: contact.DisplayName, blocks };
    let left = bytes - JSON.stringify(whole).length;
    for (let n = count - 1; n > 0; n--) {
        const words = Math.max(1, Math.round(left / n) - EMPTY - 1);
        blocks.push(section('-'.repeat(words)));
        left -= words + EMPTY + 1;
    }
    return whole;
}

const ANY = Object.fromEntries(Object.entries(lengths).map(([user, of]) => [user, Object.values(of)[0]]));

app.command('/oncall', async ({ command, ack }) => {
    const [verb, alias] = command.text.split(' ');
    if (verb !== 'show') {
        return ack(`This peer knows no ${verb}.`);
    }
    const contact = await contacts.fetch(`arn:aws:ssm-contacts:us-east-2:111122223333:contact/${alias}`);
    return ack(card(contact, lengths[command.user_id]?.[alias] ?? ANY[command.user_id]));
});

(async () => {
    const server = await app.start(overSockets ? undefined : { port: 0, host: '127.0.0.1' });
    console.log(`ready http://127.0.0.1:${overSockets ? 1 : server.address().port}`);
})();
