/** What the developers' page does: signs people in, and remembers who is. Tokens end with the host: those of an earlier one are dropped. */
export const homeScript = `
  const pools = ['user', 'organiser', 'audit'];
  const say = (text) => { document.getElementById('said').textContent = text; };
  const post = (path, body, headers = {}) =>
    fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  const forget = (pool) => { for (const name of ['token ', 'email ', 'refresh ', 'fresh until ']) localStorage.removeItem(name + pool); };
  const show = () => {
    for (const pool of pools) {
      const email = localStorage.getItem('email ' + pool);
      document.getElementById('who-' + pool).textContent = email ? 'Signed in: ' + email : 'Nobody is signed in.';
      for (const button of document.querySelectorAll('button[data-pool="' + pool + '"]')) {
        button.setAttribute('aria-pressed', String(button.dataset.email === email));
      }
    }
  };
  const check = async (pool) => {
    const token = localStorage.getItem('token ' + pool);
    if (!token) return;
    const reply = await post('/' + pool + '/graphql', { query: '{ __typename }' }, { authorization: token });
    if (reply.status === 401) forget(pool);
  };
  const signIn = async (pool, email, name) => {
    const reply = await post('/local/sign-in', { pool, email, ...(name && { name }) });
    const answer = await reply.json();
    if (!reply.ok) { say(answer.error); return; }
    forget(pool);
    localStorage.setItem('token ' + pool, answer.token);
    localStorage.setItem('refresh ' + pool, answer.refresh);
    localStorage.setItem('email ' + pool, email);
    say('');
    show();
  };
  const attempt = (work) => work.catch(() => say('The host does not answer: is it still running?'));
  for (const button of document.querySelectorAll('button[data-pool]')) {
    button.addEventListener('click', () => attempt(signIn(button.dataset.pool, button.dataset.email)));
  }
  document.getElementById('sign-in').addEventListener('submit', (event) => {
    event.preventDefault();
    const { pool, email, name } = event.target.elements;
    attempt(signIn(pool.value, email.value, name.value));
  });
  show();
  attempt(Promise.all(pools.map(check)).then(show));
`;
