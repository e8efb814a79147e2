<?php
/**
 * Settings → Vodokanal forms.
 *
 * @package vodokanal-forms
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The sections of the page: heading, sentence, and fields with label and hint.
 *
 * @return array[]
 */
function vodokanal_forms_sections() {
	return array(
		array(
			__( 'Where the forms post', 'vodokanal-forms' ),
			__( 'Addresses of the cabinet’s endpoint. They begin with https://, or with / on this site. Authors cannot change them.', 'vodokanal-forms' ),
			array(
				'register-endpoint' => array( __( 'Registration', 'vodokanal-forms' ), '' ),
				'login-endpoint'    => array( __( 'Sign-in', 'vodokanal-forms' ), '' ),
				'confirm-endpoint'  => array( __( 'Confirmation', 'vodokanal-forms' ), __( 'For the link of the letter that confirms a registration.', 'vodokanal-forms' ) ),
				'resend-endpoint'   => array( __( 'Another letter', 'vodokanal-forms' ), '' ),
				'recover-endpoint'  => array( __( 'Forgotten password', 'vodokanal-forms' ), __( 'Then the form itself asks where to send the link.', 'vodokanal-forms' ) ),
				'reset-endpoint'    => array( __( 'New password', 'vodokanal-forms' ), '' ),
				'credentials'       => array( __( 'Cookies', 'vodokanal-forms' ), __( 'Where the session of the cabinet is kept.', 'vodokanal-forms' ) ),
			),
		),
		array(
			__( 'Where the forms lead', 'vodokanal-forms' ),
			__( 'Pages of the cabinet or of this site.', 'vodokanal-forms' ),
			array(
				'cabinet-url'  => array( __( 'Cabinet', 'vodokanal-forms' ), __( 'After the sign-in, and for browsers in which the form does not run.', 'vodokanal-forms' ) ),
				'login-url'    => array( __( 'Page of the sign-in', 'vodokanal-forms' ), '' ),
				'register-url' => array( __( 'Page of the registration', 'vodokanal-forms' ), '' ),
				'recover-url'  => array( __( 'Page for a forgotten password', 'vodokanal-forms' ), '' ),
				'privacy-url'  => array( __( 'About personal data', 'vodokanal-forms' ), '' ),
			),
		),
		array(
			__( 'Partners and looks', 'vodokanal-forms' ),
			'',
			array(
				'partner' => array( __( 'Name of this site', 'vodokanal-forms' ), __( 'Sent along with a registration. May stay empty.', 'vodokanal-forms' ) ),
				'frame'   => array( __( 'Frame', 'vodokanal-forms' ), __( 'On the site of a partner: the address of the utility’s frame.html. The form runs isolated there, and the addresses above are not used.', 'vodokanal-forms' ) ),
				'look'    => array( __( 'Look', 'vodokanal-forms' ), '' ),
			),
		),
		array(
			__( 'Script', 'vodokanal-forms' ),
			__( 'Empty: the script that came with this plugin.', 'vodokanal-forms' ),
			array(
				'script'    => array( __( 'Address of vodokanal.iife.js', 'vodokanal-forms' ), '' ),
				'integrity' => array( __( 'Its sum', 'vodokanal-forms' ), __( 'sha384-…, from integrity.json beside it. Empty: the sum of the script that came with this plugin.', 'vodokanal-forms' ) ),
			),
		),
	);
}

/** The fields of the page, by the Settings API. */
function vodokanal_forms_add_fields() {
	foreach ( vodokanal_forms_sections() as $number => list( $title, $sentence, $fields ) ) {
		$section = 'vodokanal-forms-' . $number;
		add_settings_section(
			$section,
			$title,
			function () use ( $sentence ) {
				if ( '' !== $sentence ) {
					printf( '<p>%s</p>', esc_html( $sentence ) );
				}
			},
			'vodokanal-forms'
		);
		foreach ( $fields as $name => list( $label, $hint ) ) {
			$id = 'vodokanal-forms-' . $name;
			add_settings_field(
				$id,
				$label,
				'vodokanal_forms_print_field',
				'vodokanal-forms',
				$section,
				array(
					'label_for' => $id,
					'name'      => $name,
					'hint'      => $hint,
				)
			);
		}
	}
}
add_action( 'admin_init', 'vodokanal_forms_add_fields' );

/**
 * A box or a list.
 *
 * @param array $field `label_for`, `name`, `hint`.
 */
function vodokanal_forms_print_field( $field ) {
	$settings = vodokanal_forms_settings();
	$choices  = vodokanal_forms_choices();
	$name     = $field['name'];
	$hint     = $field['label_for'] . '-hint';
	if ( isset( $choices[ $name ] ) ) {
		printf( '<select id="%s" name="vodokanal_forms[%s]" aria-describedby="%s">', esc_attr( $field['label_for'] ), esc_attr( $name ), esc_attr( $hint ) );
		foreach ( $choices[ $name ] as $value => $words ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( $settings[ $name ], $value, false ), esc_html( $words ) );
		}
		echo '</select>';
	} else {
		$url = ! in_array( $name, array( 'partner', 'integrity' ), true );
		printf(
			'<input type="text" id="%s" name="vodokanal_forms[%s]" value="%s" class="%s" inputmode="%s" aria-describedby="%s" autocomplete="off" spellcheck="false">',
			esc_attr( $field['label_for'] ),
			esc_attr( $name ),
			esc_attr( $settings[ $name ] ),
			$url ? 'large-text code' : 'regular-text',
			$url ? 'url' : 'text',
			esc_attr( $hint )
		);
	}
	if ( '' !== $field['hint'] ) {
		printf( '<p class="description" id="%s">%s</p>', esc_attr( $hint ), esc_html( $field['hint'] ) );
	}
}

/** The page in the menu of the settings, for administrators. */
function vodokanal_forms_add_page() {
	$title = __( 'Vodokanal forms', 'vodokanal-forms' );
	add_options_page( $title, $title, 'manage_options', 'vodokanal-forms', 'vodokanal_forms_print_page' );
}
add_action( 'admin_menu', 'vodokanal_forms_add_page' );

/** The page itself. options.php checks the nonce and who saves. */
function vodokanal_forms_print_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
	printf(
		'<p>%s <code>[vodokanal form="login"]</code> <code>[vodokanal form="register" lang="ru" heading="3"]</code></p>',
		esc_html__( 'A form is put on a page by the block “Vodokanal form”, or by a shortcode:', 'vodokanal-forms' )
	);
	echo '<form action="options.php" method="post" style="max-width: 60em">';
	settings_fields( 'vodokanal_forms' );
	do_settings_sections( 'vodokanal-forms' );
	submit_button();
	echo '</form></div>';
}

/**
 * A link to the page in the list of plugins.
 *
 * @param string[] $links HTML.
 * @return string[]
 */
function vodokanal_forms_action_links( $links ) {
	$address = admin_url( 'options-general.php?page=vodokanal-forms' );
	array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html__( 'Settings', 'vodokanal-forms' ) ) );
	return $links;
}
add_filter( 'plugin_action_links_' . plugin_basename( VODOKANAL_FORMS_FILE ), 'vodokanal_forms_action_links' );
