<?php
// A back end for both forms, to read and to begin with: `php -S localhost:8000 -t ../pages index.php`. It keeps everything in
// data.sqlite, and writes letters to letters.txt. What a real one has besides: limits (429, docs/back-end.md).
declare(strict_types=1);
[$path, $dist] = [parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH), __DIR__ . '/../../dist/'];
if ($path === '/dist/vodokanal.js') exit(header('Content-Type: text/javascript') ?? readfile($dist . 'vodokanal.js'));
if (!preg_match('~^/(api/|cabinet$)~', $path)) return false; // A page, which the server sends itself.

$bills = ['100200300401' => '1Б-3/15', '100200300402' => '1Б-3/16А', '100200300403' => '1Б/-']; // Account → house/apartment.
$db = new PDO('sqlite:' . (getenv('DATA') ?: __DIR__ . '/data.sqlite'), options: [PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_ASSOC]);
$db->exec('create table if not exists registration (token, email, account, hash, confirmed, at integer primary key);
    create table if not exists done (key primary key, body); create table if not exists session (token, email)');
$query = function (string $sql, ...$values) use ($db): array {
    ($statement = $db->prepare($sql))->execute($values);
    return $statement->fetchAll();
};
function answer(int $status, array $body): never
{
    http_response_code($status);
    header('Cache-Control: no-store');
    header('Content-Type: application/' . ($status < 400 ? 'json' : 'problem+json'));
    exit(json_encode($body, JSON_UNESCAPED_UNICODE));
}
function refuse(int $status, ?string $code = null, array $errors = []): never
{
    answer($status, array_filter(['type' => 'about:blank', 'title' => 'Refused', 'status' => $status, 'code' => $code, 'errors' => $errors]));
}
$enter = function (string $email) use ($query): never {
    $token = bin2hex(random_bytes(32));
    $query('insert into session values (?, ?)', hash('sha256', $token), $email);
    $secure = !str_starts_with($_SERVER['HTTP_HOST'], 'localhost:');
    setcookie('session', $token, ['path' => '/', 'httponly' => true, 'samesite' => 'Lax', 'secure' => $secure]);
    answer(200, ['next' => 'cabinet']);
};
if ($path === '/cabinet') {
    $signedIn = $query('select email from session where token = ?', hash('sha256', $_COOKIE['session'] ?? ''));
    exit(header('Content-Type: text/plain; charset=utf-8') ?? ($signedIn[0]['email'] ?? 'Увійдіть'));
}
if ($_SERVER['REQUEST_METHOD'] !== 'POST') refuse(405);
// Any page may send other types without asking; JSON needs our permission, which we give to nobody.
if (!preg_match('~^application/json\s*(;|$)~i', $_SERVER['CONTENT_TYPE'] ?? '')) refuse(415);
if (($_SERVER['CONTENT_LENGTH'] ?? 0) > 16384) refuse(413);
$body = json_decode($text = file_get_contents('php://input'), true, 32);
if (!is_array($body) || array_is_list($body) && $body) refuse(400, 'json');
$key = $_SERVER['HTTP_IDEMPOTENCY_KEY'] ?? null;
[$email, $password] = [strtolower(is_string($body['email'] ?? 0) ? $body['email'] : ''), is_string($body['password'] ?? 0) ? $body['password'] : ''];
if ($path === '/api/registrations') {
    // The form and the back end refuse the same: the patterns are those of the contract.
    $rules = json_decode(file_get_contents($dist . 'openapi.json'), true)['components']['schemas']['Registration']['properties'];
    $fits = fn (string $name) => is_string($body[$name] ?? 0) && preg_match("\x01{$rules[$name]['pattern']}\x01Du", $body[$name]);
    $wrong = array_filter(['account', 'email', 'password', 'house', 'apartment'], fn ($name) => !$fits($name));
    if ($wrong) refuse(422, null, array_map(fn ($name) => ['pointer' => "/$name", 'code' => 'format'], array_values($wrong)));
    $done = $query('select body from done where key = ?', $key)[0] ?? null;
    if ($done && $done['body'] !== hash('sha256', $text)) refuse(422, 'key-reused');
    if (($bills[$body['account']] ?? '') !== "{$body['house']}/{$body['apartment']}") refuse(422, 'mismatch');
    if (!$done) {
        $token = bin2hex(random_bytes(32));
        $hash = password_hash($password, PASSWORD_ARGON2ID);
        $query('insert into registration values (?, ?, ?, ?, 0, null)', hash('sha256', $token), $email, $body['account'], $hash);
        if ($key) $query('insert into done values (?, ?)', $key, hash('sha256', $text));
        // The answer is the same for a known address; only its owner learns more.
        $known = $query('select 1 from registration where email = ? and confirmed', $email);
        $line = $known ? 'Ви вже маєте кабінет' : "http://{$_SERVER['HTTP_HOST']}/#vodokanal-confirm=$token";
        file_put_contents(getenv('LETTERS') ?: 'letters.txt', "To: $email\nSubject: Реєстрація в кабінеті\n\n$line\n\n", FILE_APPEND);
    }
    answer(202, ['next' => 'confirm-email']);
}
if ($path === '/api/confirmations') {
    $token = hash('sha256', is_string($body['token'] ?? 0) ? $body['token'] : '');
    $found = $query('select * from registration where token = ?', $token)[0] ?? refuse(410, 'unknown');
    if ($query('select 1 from registration where account = ? and confirmed', $found['account'])) refuse(410, 'spent');
    if (!password_verify($password, $found['hash'])) refuse(401, 'other-password');
    $query('update registration set confirmed = 1 where token = ?', $token);
    $enter($found['email']);
}
// A confirmed registration counts, else the last one. An unknown address takes as long as a known one.
$found = $query('select * from registration where email = ? order by confirmed desc, at desc', $email)[0] ?? null;
if (!password_verify($password, $found['hash'] ?? password_hash(random_bytes(8), PASSWORD_ARGON2ID)) || !$found) refuse(401, 'credentials');
$found['confirmed'] ? $enter($email) : refuse(409, 'unconfirmed');
