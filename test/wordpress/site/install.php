<?php
// php install.php FOLDER PASSWORD-OF-ADMIN PASSWORD-OF-EDITOR PASSWORD-OF-AUTHOR
list( , $root, $admin, $editor, $author ) = $argv;
define( 'WP_INSTALLING', true );
$config = file_get_contents( $root . '/wp-config.php' );
preg_match( "/localhost:([^']+)/", $config, $socket );
$database = new mysqli( null, 'root', '', '', 0, $socket[1] );
$database->query( 'create database wordpress' );
require $root . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Водоканал', 'admin', 'admin@example.org', false, '', $admin );
foreach ( array( 'editor' => $editor, 'author' => $author ) as $role => $password ) {
	wp_insert_user( array( 'user_login' => $role, 'user_pass' => $password, 'user_email' => "$role@example.org", 'role' => $role ) );
}
// Not update_option(), which takes languages with a package of WordPress's own words only.
$wpdb->replace( $wpdb->options, array( 'option_name' => 'WPLANG', 'option_value' => 'uk' ) );
update_option( 'permalink_structure', '/%postname%/' );
switch_theme( 'twentytwentyone' );
