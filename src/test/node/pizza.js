// Orders pizza on Bolt for JavaScript: one handler for each kind of thing a workspace tells an app.
const { App } = require(process.env.BOLT);

const overSockets = process.env.SLACK_APP_TOKEN !== undefined;
const app = new App({
    token: process.env.SLACK_BOT_TOKEN,
    appToken: process.env.SLACK_APP_TOKEN,
    signingSecret: process.env.SLACK_SIGNING_SECRET,
    socketMode: overSockets,
    clientOptions: { slackApiUrl: process.env.SLACK_API_URL },
});

const text = (words) => ({ type: 'plain_text', text: words });

function form(drawn) {
    const view = structuredClone(require('./order.json'));
    view.title.text = `Pizza ${drawn}`;
    view.blocks[0].element.initial_value = `drawn ${drawn}`;
    return view;
}

app.command('/pizza', async ({ command, ack, respond, client }) => {
    if (command.text === 'open') {
        await client.views.open({ trigger_id: command.trigger_id, view: form(0) });
        await ack();
    } else if (command.text === 'later') {
        await ack();
        await respond({ response_type: 'in_channel', text: 'Somebody is hungry' });
    } else if (command.text === 'button') {
        await ack();
        const bell = { type: 'button', action_id: 'bell', text: text('Bell') };
        const blocks = [{ type: 'actions', elements: [bell] }];
        await client.chat.postMessage({ channel: command.channel_id, text: 'Press it', blocks });
    } else {
        await ack(`You said ${command.text}`);
    }
});

app.shortcut('order_pizza', async ({ shortcut, ack, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: form(4) });
});

app.shortcut('order_as_said', async ({ shortcut, ack, respond }) => {
    await ack();
    await respond(`Ordering as said: ${shortcut.message.text}`);
});

app.action('bell', async ({ ack, respond }) => {
    await ack();
    await respond({ replace_original: true, text: 'It rang' });
});

app.action('more', async ({ body, ack, client }) => {
    await ack();
    await client.views.update({ view_id: body.view.id, hash: body.view.hash, view: form(1) });
});

app.action('order', async ({ body, ack, client }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: form(5) });
});

app.options(/^(topping|extras)$/, async ({ options, ack }) => {
    const found = ['Basil', 'Olives', 'Onion'].filter((t) => t.toLowerCase().startsWith(options.value.toLowerCase()));
    await ack({ options: found.map((t) => ({ text: text(t), value: t })) });
});

app.view('order', async ({ view, ack, client }) => {
    const answers = view.state.values;
    switch (answers.name.it.value) {
        case 'nobody':
            return ack({ response_action: 'errors', errors: { name: 'Who is that?' } });
        case 'update':
            return ack({ response_action: 'update', view: form(2) });
        case 'push':
            return ack({ response_action: 'push', view: form(3) });
        case 'clear':
            return ack({ response_action: 'clear' });
        default:
            await ack();
            return client.chat.postMessage({ channel: 'C02SRE', text: JSON.stringify(answers) });
    }
});

app.view({ callback_id: 'order', type: 'view_closed' }, async ({ view, ack, client }) => {
    await ack();
    await client.chat.postMessage({ channel: 'C02SRE', text: `Closed ${view.title.text}` });
});

app.event('app_home_opened', async ({ event, client }) => {
    const order = { type: 'button', action_id: 'order', text: text('Order') };
    const welcome = { type: 'mrkdwn', text: `Welcome <@${event.user}>` };
    const blocks = [{ type: 'section', text: welcome, accessory: order }];
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
});

app.message('hungry', async ({ message, say }) => {
    await say({ text: 'Soon', thread_ts: message.ts });
});

(async () => {
    const server = await app.start(0);
    if (!overSockets) console.log(`listening on ${server.address().port}`);
})();
